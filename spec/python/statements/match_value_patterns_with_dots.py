class Color:
    RED = 1
    GREEN = 2

    class Dark:
        RED = 11


def name(value):
    match value:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.Dark.RED:
            return "dark red"
        case {"color": Color.RED}:
            return "red in a dict"
    return "unknown"


for value in 1, 2, 11, {"color": 1}, 5:
    print(name(value))
try:
    match 1:
        case Color.BLUE:
            pass
except AttributeError as error:
    print(error)
