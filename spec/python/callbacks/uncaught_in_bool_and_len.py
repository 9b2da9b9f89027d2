class Weird:
    def __len__(self):
        raise ArithmeticError("length")


if Weird():
    pass
