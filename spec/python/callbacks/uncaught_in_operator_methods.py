class Number:
    def __add__(self, other):
        return self.value + other

    def __radd__(self, other):
        return other.nope


print(1 + Number())
