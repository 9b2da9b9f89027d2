def noisy(label):
    print(label)
    return label


nothing = None
try:
    nothing(noisy("a"), k=noisy("b"))
except TypeError as error:
    print(error)
try:
    missing_function(noisy("never"))
except NameError as error:
    print(error)


def two(a, b):
    print("called")


try:
    two(noisy("first"))
except TypeError as error:
    print(error)
