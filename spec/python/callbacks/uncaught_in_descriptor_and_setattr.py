class Positive:
    def __set__(self, instance, value):
        if value < 0:
            raise ValueError("must be positive")


class Account:
    balance = Positive()

    def __init__(self, balance):
        self.balance = balance


Account(-5)
