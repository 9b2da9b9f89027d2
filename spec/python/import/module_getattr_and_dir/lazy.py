real = "real"


def __getattr__(name):
    if name == "forbidden":
        raise AttributeError(f"module has no {name}")
    return f"made {name}"


def __dir__():
    return ["z", "a"]
