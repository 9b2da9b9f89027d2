class NotCalledInit(Exception):
    def __init__(self):
        pass


error = NotCalledInit()
print(error.args, repr(error), str(error))


class Slots(Exception):
    __slots__ = ("x",)


s = Slots("a")
s.x = 1
s.y = 2
print(s.x, s.y, s.args)


class WithNew(Exception):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, "replaced")


print(WithNew("given").args)
e = Exception("state")
e.extra = 1
print(e.__dict__, e.__reduce__())
e.__setstate__({"more": 2})
print(e.more)
print(Exception("a") == Exception("a"), hash(Exception("a")) is not None)
