import functools
import itertools
import io
import weakref


def attempt(name, value):
    try:
        print(name, weakref.ref(value)() is value)
    except TypeError as error:
        print(name, "-", error)


class Plain: ...
class Slots: __slots__ = ("a",)
class WithWeakref: __slots__ = ("a", "__weakref__")
class WithDict: __slots__ = ("__dict__",)
class Both: __slots__ = ("__dict__", "__weakref__")
class Derived(Slots): ...
class DerivedSlots(WithWeakref): __slots__ = ("b",)
class Ints(int): ...
class Tuples(tuple): ...
class Lists(list): ...
class SlotLists(list): __slots__ = ()
class Sets(set): __slots__ = ()
class Errors(Exception): ...
class Meta(type): ...
class Made(metaclass=Meta): ...


for cls in [Plain, Slots, WithWeakref, WithDict, Both, Derived, DerivedSlots, Ints, Tuples, Lists, SlotLists, Sets, Errors]:
    print(cls.__name__, "__weakref__" in vars(cls), cls.__weakrefoffset__ != 0, hasattr(cls(), "__weakref__"))
    attempt(cls.__name__, cls())


async def coroutine(): ...
async def async_generator(): yield


unawaited = coroutine()
for value in [
    print, len, [].append, "".join, Plain().__init__, attempt, lambda: 1, attempt.__code__, Plain, Meta, Made, int, type,
    set(), frozenset([1]), (each for each in ()), unawaited, async_generator(), io, memoryview(b""), list[int], int | str,
    functools.partial(print), functools.lru_cache(attempt), io.StringIO(), io.BytesIO(),
    1, True, 2**70, 1.5, 1j, "a", b"", bytearray(), None, ..., NotImplemented, (), [], {}, {}.keys(), range(3), slice(1),
    iter([]), iter(()), map(int, []), zip(), enumerate([]), filter(None, []), reversed([]), object(), property(),
    staticmethod(print), classmethod(print), super(Plain), Exception(), OSError(), KeyError, ExceptionGroup("", [KeyError()]),
    Plain.__weakref__, vars(int)["from_bytes"], int.__add__, (1).__add__, str.join, itertools.count(),
]:
    attempt(type(value).__name__, value)
unawaited.close()

for slots in [("__weakref__", "__weakref__"), ("__weakref__",)]:
    for base in [object, Plain, Slots]:
        try:
            print(type("X", (base,), {"__slots__": slots}).__name__)
        except TypeError as error:
            print(error)
try:
    Plain().__weakref__ = None
except AttributeError as error:
    print(error)
print(Plain().__weakref__, Plain.__weakref__, Plain.__dict__["__weakref__"].__doc__)
