class Guarded:
    def __setattr__(self, name, value):
        if name.startswith("ro"):
            raise AttributeError(f"{name} is read-only")
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)


g = Guarded()
g.x = 1
g.x += 1
del g.x
try:
    g.ro = 1
except AttributeError as error:
    print(error)
try:
    del g.x
except AttributeError as error:
    print(error)
setattr(g, "y", 3)
object.__setattr__(g, "ro", 4)
print(g.__dict__)
Guarded.z = 5
print(g.z)
