class A:
    def no_arguments():
        return super()

    def rebinds(self):
        self = 5
        return super().__init__

    def in_nested(self):
        def inner():
            return super()

        return inner()

    def in_comprehension(self):
        return [super().__repr__ is not None for _ in range(1)]

    def deletes(self):
        del self
        return super()

    def missing(self):
        return super().nothing

    def sets(self):
        super().x = 1


def outside(self):
    return super()


for action in (
    lambda: A.no_arguments(),
    lambda: A().rebinds(),
    lambda: A().in_nested(),
    lambda: A().deletes(),
    lambda: A().missing(),
    lambda: A().sets(),
    lambda: outside(1),
    lambda: super(5, 1),
    lambda: super(A, 5),
    lambda: super(A).method,
):
    try:
        print(action())
    except (TypeError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)
print(A().in_comprehension())
