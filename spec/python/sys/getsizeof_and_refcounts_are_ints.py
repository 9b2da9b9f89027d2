import sys

print(isinstance(sys.getsizeof(5), int), isinstance(sys.getrefcount([]), int), sys.getsizeof([], 5) > 0)
try:
    sys.getsizeof()
except TypeError as error:
    print(type(error).__name__)
print(sys.getsizeof("a" * 1000) > sys.getsizeof("a"))
