class Locked:
    __slots__ = ()


x = Locked()
try:
    del x.y
except AttributeError:
    x.z = 1
