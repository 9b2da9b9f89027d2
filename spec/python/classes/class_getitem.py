class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Child(Box):
    pass


print(Box[int], Box[1, 2], Child["x"])
try:
    Box()[0]
except TypeError as error:
    print(error)


class Plain:
    pass


try:
    Plain[int]
except TypeError as error:
    print(error)


class Meta(type):
    def __getitem__(cls, item):
        return f"meta {item}"


class WithMeta(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "never"


print(WithMeta[5])
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__)
print(list[int]([1, 2]), list[int] == list[int], isinstance([], list), int | None, list[int] | str)
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
try:
    int[str]
except TypeError as error:
    print(error)
