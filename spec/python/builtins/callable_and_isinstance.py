class WithCall:
    def __call__(self):
        pass


print(callable(len), callable(int), callable(lambda: 0), callable(WithCall()), callable(WithCall), callable(5), callable(None), callable([].append), callable("".join), callable(type), callable(print))
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance("a", object), isinstance(int, type), isinstance(None, type(None)), issubclass(bool, int), issubclass(int, (str, object)), isinstance(5, int | str), isinstance([], list | None))
for action in (lambda: isinstance(5, "int"), lambda: isinstance(5, [int]), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(), lambda: isinstance(5, (int, "x")), lambda: isinstance("s", (int, "x")), lambda: issubclass(int, (str, 5))):
    try:
        print(action())
    except TypeError as error:
        print(error)
