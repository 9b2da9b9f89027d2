def attempt(change, view=lambda d: d):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        for key in view(d):
            change(d, key)
        print("fine", d)
    except RuntimeError as error:
        print(error, d)


attempt(lambda d, k: d.update(new=1))
attempt(lambda d, k: d.pop("a", None))
attempt(lambda d, k: d.clear())
attempt(lambda d, k: d.update({"a": 0}))
attempt(lambda d, k: d.update(new=1), dict.items)
attempt(lambda d, k: d.pop("b", None), dict.values)
attempt(lambda d, k: d.update(new=1), reversed)
attempt(lambda d, k: (d.pop("a", None), d.update(x=1)))
attempt(lambda d, k: d.pop(k), list)
d = {1: 1}
iterator = iter(d)
d[2] = 2
try:
    next(iterator)
except RuntimeError as error:
    print(error)
try:
    next(iterator)
except (RuntimeError, StopIteration) as error:
    print(repr(error))
