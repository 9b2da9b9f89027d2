class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __sub__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "from right"


print(Left() + Right())
for action in (
    lambda: Left() + 5,
    lambda: Left() - Right(),
    lambda: Left() * Right(),
    lambda: 5 + Left(),
    lambda: Left() + Left(),
):
    try:
        action()
    except TypeError as error:
        print(error)
