print({}, dict(), dict(a=1, b=2), dict([("a", 1), ("b", 2)]))
print(dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {"a": 1, "a": 2})
print({1: "a", True: "b", 1.0: "c"}, dict([["x", 1]], y=2))
print({**{"a": 1}, "a": 3}, dict(["ab", "cd"]))
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys({}))
print(type(type("D", (dict,), {}).fromkeys("a")).__name__)


class Keys:
    def keys(self):
        return iter("xy")

    def __getitem__(self, key):
        return key * 2


print(dict(Keys()), {**Keys()})
for action in (
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict(["a"]),
    lambda: dict(["abc"]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(1, 2),
    lambda: dict(None),
    lambda: {[]: 1},
    lambda: dict([([], 1)]),
    lambda: dict.fromkeys(5),
    lambda: dict.fromkeys([[]]),
    lambda: {{}: 1},
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
