class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def describe(self):
        return f"area {self.area()}"


class Square(Shape):
    def area(self):
        return 9


print(Square().describe())
try:
    Shape().describe()
except NotImplementedError as error:
    print(error)


class Abstract:
    __abstractmethods__ = frozenset({"one"})


try:
    Abstract()
    print("only type's flag counts")
except TypeError as error:
    print(error)
