class Shouter:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr é"

    def __format__(self, spec):
        return f"format({spec!r})"


s = Shouter()
print(f"{s} {s!s} {s!r} {s!a} {s:x} {s!s:>5} {s=} {s=:q}")


class Bad:
    def __format__(self, spec):
        return 5


try:
    f"{Bad()}"
except TypeError as error:
    print(error)
