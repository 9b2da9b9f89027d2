class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class NotStrings:
    __match_args__ = (1,)


class One:
    __match_args__ = ("x",)
    x = 1


class Twice:
    __match_args__ = ("x", "y")
    x = y = 1


def attempt(source, **names):
    try:
        exec(source, names)
    except TypeError as error:
        print(error)


attempt("match v:\n case C(1): pass", v=NoArgs(), C=NoArgs)
attempt("match v:\n case C(1): pass", v=BadArgs(), C=BadArgs)
attempt("match v:\n case C(1): pass", v=NotStrings(), C=NotStrings)
attempt("match v:\n case C(1, 2): pass", v=One(), C=One)
attempt("match v:\n case C(1, x=1): pass", v=Twice(), C=Twice)
attempt("match v:\n case int(1, 2): pass", v=1)
attempt("match v:\n case C(): pass", v=1, C=5)
attempt(
    "match v:\n case C(y=1): print('no')\n case C(): print('missing attribute does not match')",
    v=One(),
    C=One,
)
