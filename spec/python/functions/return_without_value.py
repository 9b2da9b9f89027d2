def bare():
    return


def nothing():
    pass


def maybe(flag):
    if flag:
        return 1


def several():
    return 1, 2


def parenthesized():
    return (yield_ := 5)


print(bare(), nothing(), maybe(True), maybe(False), several(), parenthesized())
