class Table:
    def __getitem__(self, key):
        print("get", key)
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


t = Table()
t[1], t["a"], t[1:2], t[1, 2], t[...]
t[0] = 1
t[1:2:3] = "slice"
t[0] += 5
del t[0], t[:, 1]
for value in 5, None, object(), len, {1}, iter([]), 1.5, True, int:
    try:
        value[0]
    except TypeError as error:
        print(error)
for source in "x[0] = 1", "del x[0]":
    for value in 5, "abc", (1,), None, range(3), b"a", frozenset():
        try:
            exec(source, {"x": value})
        except TypeError as error:
            print(error)
