d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values)
print(("c", 3) in items, ("c", 4) in items, 5 in items, list(reversed(keys)))
print(list(reversed(items)))
print(sorted(keys & {"a", "z"}), sorted(keys | ["x"]), sorted(keys - {"a"}))
print(sorted(keys ^ {"a", "q"}), sorted(items & {("a", 1)}))
print(keys == {"a", "b", "c"}, keys == ["a", "b", "c"])
print(keys <= {"a", "b", "c", "d"}, keys > {"a"}, keys.isdisjoint("xyz"))
print(items == d.items(), values == d.values())
print(keys.mapping == d, type(keys).__name__, type(values).__name__)
print(type(items).__name__, type(keys.mapping).__name__)
print(type(iter(keys)).__name__, {"a"} & keys)
print(sorted(["a"] - keys if False else {"a", "q"} - keys))
for action in (
    lambda: keys[0],
    lambda: hash(keys),
    lambda: keys + keys,
    lambda: keys & 5,
    lambda: values | values,
    lambda: keys < [1],
    lambda: type(keys)(),
    lambda: keys.mapping.update(x=1),
    lambda: {"a": []}.items() & {1},
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(error)
