class WithCall:
    def __call__(self):
        pass


print(callable(len), callable(int), callable(lambda: 0), callable(WithCall()))
print(callable(WithCall), callable(5), callable(None), callable([].append))
print(callable("".join), callable(type), callable(print))
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)))
print(isinstance("a", object), isinstance(int, type))
print(isinstance(None, type(None)), issubclass(bool, int))
print(issubclass(int, (str, object)), isinstance(5, int | str))
print(isinstance([], list | None))
for action in (
    lambda: isinstance(5, "int"),
    lambda: isinstance(5, [int]),
    lambda: issubclass(5, int),
    lambda: issubclass(int, 5),
    lambda: isinstance(),
    lambda: isinstance(5, (int, "x")),
    lambda: isinstance("s", (int, "x")),
    lambda: issubclass(int, (str, 5)),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
