class AppError(Exception):
    pass


class Outer:
    class Inner(Exception):
        def __str__(self):
            return "custom\ntwo lines"


try:
    raise AppError
except AppError:
    raise Outer.Inner(1, 2)
