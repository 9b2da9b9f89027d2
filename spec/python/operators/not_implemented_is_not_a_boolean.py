print(NotImplemented, repr(NotImplemented), type(NotImplemented).__name__)
try:
    bool(NotImplemented)
except TypeError as error:
    print(error)
try:
    not NotImplemented
except TypeError as error:
    print(error)
print((1).__add__("x"), (1).__eq__("x"), object().__eq__(1), object().__lt__(1), [].__eq__(()), "a".__lt__(1))
print((1).__lt__(2), "a".__add__("b"), (5).__rsub__(7), (2).__pow__(3), (2).__pow__(3, 5), 1.5 .__add__(1))
try:
    NotImplemented()
except TypeError as error:
    print(error)
