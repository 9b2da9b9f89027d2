import sys

print()
print(1, "a", None, [2])
print(1, 2, sep="-", end="!\n")
print(1, 2, sep="", end="")
print("|", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print("to stderr", file=sys.stdout, flush=True)
print(sep="x")


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


writer = Writer()
print("a", 5, file=writer)
print(writer.parts)
for action in (
    lambda: print(sep=5),
    lambda: print(end=b""),
    lambda: print(wrong=1),
    lambda: print("x", file=5),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print("é 😀 日本")


class Bad:
    def __str__(self):
        raise ValueError("no str")


try:
    print("before", Bad(), "after")
except ValueError as error:
    print()
    print(error)
