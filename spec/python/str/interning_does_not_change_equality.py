a = "some text"
b = "".join(["some", " ", "text"])
print(a == b, hash(a) == hash(b), {a: 1}[b], a in {b}, [a].index(b))
import sys

print(sys.intern(b) == a, sys.intern("x") is sys.intern("x"))
try:
    sys.intern(5)
except TypeError as error:
    print(error)
