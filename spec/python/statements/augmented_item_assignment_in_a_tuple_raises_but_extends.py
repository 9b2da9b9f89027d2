pair = ([1], 2)
try:
    pair[0] += [3]
except TypeError as error:
    print(error)
print(pair)
