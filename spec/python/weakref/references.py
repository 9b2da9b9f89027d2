import gc
import weakref
from weakref import ref


class C:
    pass


def shown(reference):
    text = repr(reference)
    start = text.index(" at ")
    return text[:start], text.endswith("; dead>"), "to 'C'" in text


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


# One reference for all who want no callback; it gives the object, then None.
c = C()
r = ref(c)
print(r() is c, ref(c) is r, type(r), r.__callback__, shown(r))
print(weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r], c.__weakref__ is r)
del c
gc.collect()
print(r(), r.__callback__, shown(r))

# A callback gets the reference, once, when the object has gone. The newest is called first.
c = C()
calls = []
first = ref(c, lambda reference: calls.append(("first", reference is first, reference())))
second = ref(c, lambda reference: calls.append(("second", reference is second, reference())))
print(first is second, first == second, first.__callback__ is not None, weakref.getweakrefcount(c))
del c
gc.collect()
print(calls, first.__callback__, first == second)

# A reference that is gone itself calls nobody.
c = C()
gone = ref(c, lambda reference: calls.append("gone"))
del gone
gc.collect()
print(weakref.getweakrefcount(c))
del c
gc.collect()
print(len(calls))


# Equality and hash are the object's, as long as it is there; the hash is kept.
class Key:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __hash__(self):
        print("hash", self.number)
        return self.number


a, b, other = Key(1), Key(1), Key(2)
ra, rb, rc = ref(a), ref(b), ref(other)
print(ra == rb, ra != rb, ra == rc, ra != rc, ra == 1, ra != 1)
print(hash(ra), hash(ra))
attempt(lambda: ra < rb)
del a, b
gc.collect()
print(ra == rb, ra == ra, ra != rb, hash(ra))
attempt(lambda: hash(rb))

# Arguments.
for args in [(), (C(), None, None), (C,), (1,), ("x",), (None,), ((),), ([],), ({},), (1.5,), (object(),)]:
    attempt(lambda: type(ref(*args)).__name__)
attempt(lambda: ref(C, callback=None))
attempt(lambda: ref(C)(1))
attempt(lambda: ref(C)(x=1))
print(ref(C)() is C, ref(print)() is print, ref(attempt)() is attempt, type(ref({1})).__name__)
print(repr(ref(C)).endswith("(C)>"), repr(ref(attempt)).endswith("(attempt)>"), "to 'type'" in repr(ref(C)))
print(ref[int])


# Subclasses: their own attributes, and no sharing.
class Named(ref):
    __slots__ = ("name",)

    def __new__(cls, object, name, callback=None):
        return super().__new__(cls, object, callback)

    def __init__(self, object, name, callback=None):
        super().__init__(object, callback)
        self.name = name


c = C()
x, y = Named(c, "x"), Named(c, "y", lambda reference: print("dead:", reference.name))
print(x.name, y.name, x is y, x == y, x() is c, isinstance(x, ref), weakref.getweakrefcount(c))
del c
gc.collect()
print(x(), y())

# An error in a callback is reported and ends nothing.
import sys

sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value, u.err_msg.split(" <")[0], u.object)


def fail(reference):
    raise ValueError("from a callback")


c = C()
z = ref(c, fail)
del c
gc.collect()
c = C()
z = ref(c, 5)
del c
gc.collect()
print("end")

# Copies are the reference itself.
import copy

c = C()
r = ref(c)
print(copy.copy(r) is r, copy.deepcopy(r) is r, copy.deepcopy([r])[0] is r)
