import functools


class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed}, had {available}")
        self.missing = needed - available


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        try:
            result = method(self, *args)
        except Exception as error:
            self.log.append(f"{method.__name__}{args} failed: {error}")
            raise
        self.log.append(f"{method.__name__}{args}")
        return result

    return wrapper


class Account:
    def __init__(self, balance=0):
        self.balance, self.log = balance, []

    @logged
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    @logged
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [account.balance for account in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind:
            for account, balance in zip(self.accounts, self.saved):
                account.balance = balance
            error.add_note("rolled back")


a, b = Account(100), Account()
with Transaction(a, b):
    a.withdraw(30)
    b.deposit(30)
try:
    with Transaction(a, b):
        b.deposit(50)
        a.withdraw(500)
except InsufficientFunds as error:
    print(error, error.missing, error.__notes__)
try:
    a.deposit(-1)
except ValueError as error:
    print(error)
print(a.balance, b.balance, a.log, b.log, sep="\n")
print(Account.deposit.__name__, Account.deposit.__wrapped__.__qualname__)
