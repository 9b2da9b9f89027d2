import builtins

kinds = [
    k
    for n, k in vars(builtins).items()
    if n[0] != "_" and n != "TaskletExit" and isinstance(k, type) and issubclass(k, BaseException)
]


def show(kind, depth):
    print("    " * depth + kind.__name__)
    for child in sorted(kind.__subclasses__(), key=lambda k: k.__name__):
        if child in kinds and getattr(builtins, child.__name__, None) is child:
            show(child, depth + 1)


show(BaseException, 0)
print(EnvironmentError is OSError, IOError is OSError)
