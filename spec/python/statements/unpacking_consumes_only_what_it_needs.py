def numbers():
    for n in range(10):
        print("produce", n)
        yield n


source = numbers()
try:
    a, b = source
except ValueError as error:
    print(error)
print("next", next(source))
