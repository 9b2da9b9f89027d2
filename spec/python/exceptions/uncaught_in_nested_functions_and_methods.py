class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        def check():
            if amount > self.balance:
                raise ValueError("not enough")

        check()
        self.balance -= amount

    @property
    def rate(self):
        return self.withdraw(10_000)


Account(5).rate
