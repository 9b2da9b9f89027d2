import inspect


def f(a, b=1, /, c: int = 2, *args, d, e="x", **kwargs) -> str:
    """Doc."""


class A:
    def method(self, x):
        pass

    def __init__(self, y=5):
        pass


print(inspect.signature(f))
print(inspect.signature(A().method), inspect.signature(A.method))
print(inspect.signature(A), inspect.signature(lambda: 0))
print([str(p.kind) for p in inspect.signature(f).parameters.values()], inspect.getdoc(f))
