# str() and f-strings of instances, in loops long enough to be compiled.
class Plain:
    def __str__(self):
        return "plain"


class Wrong:
    def __str__(self):
        return 7


class Text(str):
    pass


class Derived:
    def __str__(self):
        return Text("derived")


class Own:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "never"


class OwnWrong:
    def __format__(self, spec):
        return 3

    def __str__(self):
        return "text"


class Failing:
    def __str__(self):
        raise KeyError("no text")


class Bytes(bytes):
    def __str__(self):
        return "bytes with a text"


class Shown:
    def __repr__(self):
        return "Shown()"


class Number(int):
    def __str__(self):
        return "number"


def text(value):
    try:
        return f"{value}"
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def plain_text(value):
    try:
        return str(value)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def with_spec(value):
    try:
        return f"{value:>9}"
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def converted(value):
    try:
        return f"{value!s}|{value!r:.4}"
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


class Silent:
    __str__ = None


values = [Plain(), Wrong(), Derived(), Own(), OwnWrong(), Failing(), Bytes(b"x"), Shown(), Number(3)]
for turn in range(100):
    for value in values:
        results = [text(value), plain_text(value), with_spec(value)]
        if not isinstance(value, (Own, OwnWrong, Plain, Wrong, Derived, Failing)):
            results.append(converted(value))
        if turn == 99:
            print(type(value).__name__, results)
    if turn == 99:
        print(type(f"{Derived()}").__name__, type(str(Derived())).__name__, type(format(Derived())).__name__)
        print(text(Silent()), plain_text(Silent()))

# The class changes while the code is hot.
for turn in range(100):
    plain = Plain()
    if turn == 90:
        Plain.__format__ = lambda self, spec: "formatted"
    result = text(plain)
    if turn in (0, 89, 90):
        print(result)
