def f(*args, **kwargs):
    return args, kwargs


def attempt(source):
    try:
        print(eval(source, {"f": f}))
    except TypeError as error:
        print(source, "->", error)


attempt("f(*5)")
attempt("f(1, *None)")
attempt("f(**5)")
attempt("f(**[('a', 1)])")
attempt("f(a=1, **{'a': 2})")
attempt("f(**{'a': 1}, **{'a': 2})")
attempt("f(**{1: 2})")
attempt("[*5]")
attempt("(1, *2)")
attempt("{*None}")
attempt("{**[]}")
attempt("print(*1)")
attempt("f(*[1], **{'x y': 2})")
