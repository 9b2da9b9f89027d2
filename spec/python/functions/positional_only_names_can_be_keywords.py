def f(a, b=1, /, **rest):
    return a, b, rest


print(f(1, a=2, b=3))


def g(a, b, /):
    return a + b


for call in (lambda: g(1, b=2), lambda: g(a=1, b=2), lambda: g(1), lambda: g(), lambda: g(1, 2, 3)):
    try:
        call()
    except TypeError as error:
        print(error)
