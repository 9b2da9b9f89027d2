# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


def pause(what):
    return main.switch(what)


class Everything:
    def __eq__(self, other):
        return pause("__eq__")

    def __hash__(self):
        return pause("__hash__")

    def __repr__(self):
        return pause("__repr__")

    def __len__(self):
        return pause("__len__")

    def __bool__(self):
        return pause("__bool__")

    def __iter__(self):
        yield pause("__iter__")

    def __enter__(self):
        return pause("__enter__")

    def __exit__(self, *exc):
        return pause("__exit__")

    def __getattr__(self, name):
        return pause(f"__getattr__ {name}")

    def __call__(self):
        return pause("__call__")

    @property
    def computed(self):
        return pause("property")

    def __add__(self, other):
        return pause("__add__")


def work():
    it = Everything()
    results = [it == 1, hash(it), repr(it), len(it), bool(it), next(iter(it)), it.anything, it(), it.computed, it + 1]
    with it as entered:
        results.append(entered)
        raise ValueError("suppressed")
    results.append(sorted([3, 1, 2], key=lambda n: pause(f"key of {n}")))
    results.append(max([1, 2], key=lambda n: pause(f"max key of {n}")))
    results.append(list(map(pause, ["map"])))
    results.append({Everything(): 1}.get(Everything()))
    results.append(sum(pause(f"generator {i}") for i in range(2)))

    class Body:
        value = pause("class body")

    results.append(Body.value)
    results.append(eval("pause('eval')"))
    results.append(f"{it!r:>10}")
    return results


answers = {
    "__eq__": True, "__hash__": 7, "__repr__": "text", "__len__": 4, "__bool__": True, "__exit__": True,
    "key of 3": 3, "key of 1": 1, "key of 2": 2, "max key of 1": 5, "max key of 2": 4,
    "generator 0": 10, "generator 1": 20,
}
each = greenlet(work)
got = each.switch()
while not each.dead:
    print(got)
    got = each.switch(answers.get(got, f"answer to {got}"))
print(got)
