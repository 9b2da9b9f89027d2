class AppError(Exception):
    """Base."""


class Detailed(AppError):
    def __init__(self, code, message="default"):
        super().__init__(code, message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[1]}"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


class Keyword(Exception):
    def __init__(self, *, detail):
        super().__init__(detail)
        self.detail = detail


try:
    raise Detailed(404)
except AppError as error:
    print(error, repr(error), error.args, error.code)
print(NoSuper(1, 2).args, repr(NoSuper(1, 2)), str(NoSuper(1, 2)), Keyword(detail="d").args)
try:
    raise Keyword("positional")
except TypeError as error:
    print(error)
try:
    raise Detailed
except TypeError as error:
    print(error)
print(issubclass(Detailed, Exception), Detailed.__mro__[1].__name__, AppError.__doc__)
