def source(label):
    print("iterate", label)
    return range(2)


generator = (a for a in source("first") for b in source("second"))
print("made")
print(list(generator))
try:
    (x for x in 5)
except TypeError as error:
    print("at creation:", error)
generator = (x for y in [1] for x in 5)
try:
    next(generator)
except TypeError as error:
    print("later:", error)
