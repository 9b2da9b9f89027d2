class EnumMeta(type):
    def __new__(meta, name, bases, namespace):
        members = {key: value for key, value in namespace.items() if isinstance(value, int)}
        cls = super().__new__(meta, name, bases, {k: v for k, v in namespace.items() if k not in members})
        cls._members = {}
        for key, value in members.items():
            member = object.__new__(cls)
            member.name, member.value = key, value
            cls._members[key] = member
            setattr(cls, key, member)
        return cls

    def __iter__(cls):
        return iter(cls._members.values())

    def __len__(cls):
        return len(cls._members)

    def __getitem__(cls, name):
        return cls._members[name]

    def __call__(cls, value):
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")

    def __contains__(cls, member):
        return member in cls._members.values()


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value}>"


class Color(Enum):
    RED = 1
    GREEN = 2

    def shout(self):
        return self.name + "!"


print(list(Color), len(Color), Color["RED"] is Color.RED, Color(2), Color.RED.shout(), Color.RED in Color)
try:
    Color(9)
except ValueError as error:
    print(error)
