from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, partial, update_wrapper, wraps


def original(a: int) -> str:
    """Doc of the original."""


original.custom = 5


@wraps(original)
def wrapper(*args):
    "own doc"


print(wrapper.__name__, wrapper.__doc__, wrapper.__qualname__)
print(wrapper.__module__, wrapper.custom, wrapper.__wrapped__ is original)
print(wrapper.__annotations__)


@wraps(original, assigned=("__name__",), updated=())
def other():
    "own doc"


print(other.__name__, other.__doc__, hasattr(other, "custom"))
p = update_wrapper(partial(original), original)
print(p.__name__, p.__doc__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
print(update_wrapper(lambda: 0, partial(len)).__name__)
