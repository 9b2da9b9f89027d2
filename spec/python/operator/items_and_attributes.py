import operator as op

items = [1, 2, 3]
op.setitem(items, 0, "x")
op.delitem(items, 1)
print(items, op.getitem(items, -1), op.getitem({"a": 1}, "a"))
print(op.length_hint(iter([1, 2])), op.length_hint(5 and [], 9))
print(op.call(max, 1, 2), op.call(dict, a=1))
get = op.itemgetter(1)
print(get("abc"), op.itemgetter(0, 2)("abc"))
print(op.itemgetter(slice(1, None))("abc"), op.itemgetter("k")({"k": 5}))
print(sorted([(2, "a"), (1, "b")], key=op.itemgetter(0)), op.itemgetter(1, "a"))
print(repr(op.itemgetter(3)))


class A:
    def __init__(self):
        self.x = 1
        self.inner = type("B", (), {"deep": [1, 2]})()

    def method(self, *args, **kwargs):
        return args, kwargs


a = A()
print(op.attrgetter("x")(a), op.attrgetter("inner.deep")(a))
print(op.attrgetter("x", "inner.deep")(a), op.methodcaller("method", 1, k=2)(a))
print(op.methodcaller("upper")("abc"), op.attrgetter("a.b"))
print(op.methodcaller("m", 1, k=2))
for action in (
    lambda: op.itemgetter()(1),
    lambda: op.attrgetter(5),
    lambda: op.attrgetter("nope")(a),
    lambda: op.itemgetter(9)("a"),
    lambda: op.methodcaller(),
    lambda: op.methodcaller("nope")(a),
    lambda: op.itemgetter(1)(),
    lambda: op.attrgetter("x")(a, a),
    lambda: op.methodcaller(5),
    lambda: op.getitem([], 0),
    lambda: op.length_hint(5, "a"),
):
    try:
        print(action())
    except (TypeError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)
