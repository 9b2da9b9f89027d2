def value(label):
    print("value", label)
    return label


class Spy:
    def __getitem__(self, key):
        print("get", key)
        return self

    def __setitem__(self, key, value):
        print("set", key, "=", value)

    def __setattr__(self, name, value):
        print("attr", name, "=", value)


spy = Spy()
spy[value("a")] = spy.b = spy[value("c")][value("d")] = value("right")
i = 0
i, spy[i] = 1, 2
print(i)
