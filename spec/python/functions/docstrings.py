def plain():
    "One line."


def indented():
    """First line.

        Indented more.
    Last line.
    """


def none():
    5
    "not a docstring"


def formatted():
    f"not a docstring {1}"


def joined():
    "two " "parts"


def raw():
    r"raw \n"


class Documented:
    """Class doc."""

    def method(self):
        """Method doc."""


class Undocumented:
    pass


for thing in plain, indented, none, formatted, joined, raw, Documented, Documented.method, Undocumented:
    print(repr(thing.__doc__))
print(Documented().__doc__, (lambda: "x").__doc__, Documented().method.__doc__)
Documented.__doc__ = "changed"
print(Documented.__doc__)
