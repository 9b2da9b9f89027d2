class Watched:
    x = 1

    def __init__(self):
        self.y = 2

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback {name}"

    def method(self):
        return self.y

    def __len__(self):
        return 3


w = Watched()
print(w.x, w.method(), w.missing)
print(len(w))
print(object.__getattribute__(w, "y"), vars(w))


class Raises:
    def __getattribute__(self, name):
        raise AttributeError(name)

    def __getattr__(self, name):
        return f"caught {name}"


print(Raises().anything, Raises().__class__)
