import gc


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(gc.get_threshold(), gc.set_threshold(5), gc.get_threshold(), gc.set_threshold(1, 2, 3), gc.get_threshold())
for arguments in [(), ("a",), (1, "b"), (1, 2, 3, 4)]:
    attempt(lambda: gc.set_threshold(*arguments))
gc.set_threshold(2000, 10, 0)
print(gc.get_debug(), gc.set_debug(gc.DEBUG_LEAK), gc.get_debug(), gc.set_debug(0))
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
attempt(lambda: gc.set_debug("a"))
print(type(gc.get_count()), len(gc.get_count()), [sorted(each) for each in gc.get_stats()])
print(gc.garbage, gc.callbacks, gc.freeze(), gc.unfreeze(), gc.get_freeze_count())
for arguments in [(3,), (-1,), ("a",)]:
    attempt(lambda: gc.collect(*arguments))
print(type(gc.collect()), type(gc.collect(0)), type(gc.collect(generation=1)))


class C: ...
class Slots: __slots__ = ()


values = [
    1, True, "a", None, 1.5, 2j, b"", bytearray(), range(3), (), (1,), [], {}, set(), frozenset(), C(), Slots(), C,
    print, attempt, object(), iter([]), slice(1), gc, (each for each in ()), NotImplemented, ..., Exception(), memoryview(b""),
]
print([gc.is_tracked(each) for each in values])
print([gc.is_finalized(each) for each in values].count(True))
print(sorted(gc.get_referents([1, 2], (3,), {4}, 5, "x")))


def notice(phase, info):
    print(phase, sorted(info), info["generation"])


def wrong(phase, info):
    raise ValueError(phase)


import sys

sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value, u.err_msg.split(" <")[0], u.object)
gc.callbacks.append(notice)
gc.callbacks.append(wrong)
gc.collect(1)
gc.callbacks.clear()
