x = 1


def reads_before_assigning():
    print(x)
    x = 2


def augments():
    x += 1


def conditional(flag):
    if flag:
        y = 1
    return y


def in_for():
    for z in []:
        pass
    return z


def in_except():
    try:
        pass
    except ValueError as e:
        pass
    return e


def nested_class():
    class A:
        value = later

    later = 1


def deferred():
    def inner():
        return free

    inner()
    free = 1


for function in (
    reads_before_assigning,
    augments,
    lambda: conditional(0),
    in_for,
    in_except,
    nested_class,
    deferred,
):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
print(conditional(1))
