class Thing:
    def __add__(self, other):
        print("add")
        return NotImplemented

    def __radd__(self, other):
        print("radd")
        return "never for the same type"


class Child(Thing):
    pass


try:
    Thing() + Thing()
except TypeError as error:
    print(error)
print(Thing() + Child())
