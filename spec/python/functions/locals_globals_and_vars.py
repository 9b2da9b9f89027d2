def function(a, b=2):
    c = 3
    snapshot = locals()
    snapshot["a"] = 100
    return a, sorted(snapshot)


print(function(1))


def closure():
    x = 1

    def inner():
        return x, locals()

    return inner()


print(closure())


class Body:
    x = 1
    names = sorted(name for name in locals() if not name.startswith("__"))


print(Body.names)
print(globals() is locals(), vars() is globals())
globals()["dynamic"] = 7
print(dynamic)


def cannot_create():
    locals()["created"] = 1
    try:
        created
    except NameError as error:
        print(error)


cannot_create()
try:
    vars(5)
except TypeError as error:
    print(error)
