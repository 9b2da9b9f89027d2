class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", instance)
        return instance == "yes"

    def __subclasscheck__(cls, subclass):
        print("subclasscheck", subclass)
        return 0


class Fake(metaclass=Meta):
    pass


print(isinstance("yes", Fake), isinstance("no", Fake), isinstance("yes", (int, Fake)))
print(issubclass(int, Fake))
print(isinstance(Fake(), Fake))
match "yes":
    case Fake():
        print("matched")
for action in (
    lambda: isinstance(1, 5),
    lambda: issubclass(5, int),
    lambda: issubclass(int, 5),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("s", (int, 5)),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(isinstance(1, int | str), issubclass(bool, int | None), isinstance(None, int | None))
print(isinstance(1, ((str, (int,)),)), isinstance(1, ()))
