class Lazy:
    present = "class attribute"

    def __init__(self):
        self.own = "own"

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"nothing called {name}")
        print("getattr", name)
        return name.upper()


lazy = Lazy()
print(lazy.own, lazy.present, lazy.other)
print(hasattr(lazy, "no_such"), hasattr(lazy, "yes"), getattr(lazy, "none", "default"))
try:
    lazy.not_there
except AttributeError as error:
    print(error, error.name)
try:
    len(lazy)
except TypeError as error:
    print(error)
lazy.other = 1
print(lazy.other)
