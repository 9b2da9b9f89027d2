class Field:
    def __set_name__(self, owner, name):
        print("set name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else f"value of {self.name}"


class Record:
    a = Field()
    b = Field()
    plain = 5


print(Record().a, Record().b)
later = Field()
Record.c = later
print(hasattr(later, "name"))


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:

    class Bad:
        x = Fails()
except ValueError as error:
    print(error, error.__notes__)
