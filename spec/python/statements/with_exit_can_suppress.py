class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__)
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ValueError):
    raise ValueError
print("after")
with Suppress(KeyError), Suppress(ValueError):
    {}["k"]
try:
    with Suppress(KeyError):
        1 / 0
except ZeroDivisionError:
    print("not suppressed")


class Truthy:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        return "yes"


with Truthy():
    raise Exception
print("any true value suppresses")
