def attempt(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, error.args)


def raise_class():
    raise ValueError


def raise_instance():
    raise ValueError("a", 1)


def raise_nothing():
    raise


def raise_number():
    raise 5


def raise_from_number():
    raise ValueError from 5


def raise_from_class():
    raise ValueError("v") from KeyError


def raise_type_that_returns_another():
    class Strange(Exception):
        def __new__(cls):
            return 17

    raise Strange


for action in (
    raise_class,
    raise_instance,
    raise_nothing,
    raise_number,
    raise_from_number,
    raise_from_class,
    raise_type_that_returns_another,
):
    attempt(action)
