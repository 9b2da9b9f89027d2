# oracle: no
from continuation import error, reset, shift

print(1 + reset(lambda: 2 * shift(lambda rest: rest(10))))
print(1 + reset(lambda: 2 * shift(lambda rest: rest(rest(10)))))
print(1 + reset(lambda: 2 * shift(lambda rest: 10)))
print(reset(lambda: 5), reset(pow, 2, 3), reset(dict, a=1))
print(reset(lambda: [shift(lambda rest: rest), 2])(1))
print(reset(lambda: 1 + shift(lambda rest, *args: [rest(each) for each in args], 10, 20)))

# Each of several values goes through what is left.
print(reset(lambda: [(shift(each, "ab"), shift(each, (1, 2)))]) if (each := lambda rest, choices: [x for c in choices for x in rest(c)]) else None)


# A shift inside of what a shift calls goes to the same reset; one inside of what is left to the one around it.
def body():
    return "(" + shift(lambda rest: "[" + rest("a") + shift(lambda outer: "<" + outer("b") + ">") + "]") + ")"


print(reset(body))


def twice():
    return shift(lambda rest: rest("first")) + shift(lambda rest: rest("second") + rest("third"))


print(reset(twice))
print(reset(lambda: "outer " + reset(lambda: "inner " + shift(lambda rest: rest("x") + rest("y")))))

for wrong in (lambda: shift(lambda rest: 1), lambda: reset(), lambda: reset(5), lambda: reset(lambda: shift(5))):
    try:
        wrong()
    except (error, TypeError) as problem:
        print(type(problem).__name__, problem)
