# oracle: no
from greenlet import greenlet


def attempt(*args, **kwargs):
    try:
        print(greenlet(*args, **kwargs) is not None)
    except TypeError as error:
        print(error)


attempt()
attempt(None)
attempt(None, None)
attempt(None, 5)
attempt(parent="text")
attempt(1, 2, 3)
attempt(1, run=2)
attempt(None, None, parent=None)
