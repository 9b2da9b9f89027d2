value = "lib's"


def get():
    return value


def set_value(new):
    global value
    value = new


def helper():
    return "original"


def calls_helper():
    return helper()
