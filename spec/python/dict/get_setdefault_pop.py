d = {"a": 1, "n": None}
print(d.get("a"), d.get("z"), d.get("z", 5), d.get("n", 5))
print(d.setdefault("a", 9), d.setdefault("b", 2), d.setdefault("c"), d)
print(d.pop("a"), d.pop("zz", "default"), d.pop("n"), d)
for action in (
    lambda: d.pop("missing"),
    lambda: {}.popitem(),
    lambda: d["missing"],
    lambda: d.__delitem__("missing"),
    lambda: d[1, 2],
    lambda: d[None],
    lambda: d.pop(),
    lambda: d.get(),
    lambda: d[[]],
    lambda: d.get({}),
    lambda: [] in d,
    lambda: d.setdefault([]),
):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
