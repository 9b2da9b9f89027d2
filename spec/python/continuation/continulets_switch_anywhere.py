# oracle: no
from _continuation import continulet


class Strange:
    def __init__(self, own):
        self.own = own

    def __eq__(self, other):
        return self.own.switch("__eq__")

    def __hash__(self):
        return self.own.switch("__hash__")

    def __len__(self):
        return self.own.switch("__len__")

    @property
    def computed(self):
        return self.own.switch("property")

    def __enter__(self):
        return self.own.switch("__enter__")

    def __exit__(self, *exc):
        return self.own.switch("__exit__")


def work(own):
    strange = Strange(own)
    results = [strange == 1, hash(strange), len(strange), strange.computed]
    with strange as entered:
        results.append(entered)
    results.append(sorted([2, 1], key=lambda n: own.switch("key")))
    results.append(list(map(own.switch, ["map"])))

    def generate():
        yield own.switch("generator")

    results.extend(generate())

    class Body:
        value = own.switch("class body")

    results.append(Body.value)
    return results


answers = {"__eq__": True, "__hash__": 7, "__len__": 3}
each = continulet(work)
got = each.switch()
count = 0
while each.is_pending():
    print(got)
    count += 1
    got = each.switch(answers.get(got, count))
print(got)
