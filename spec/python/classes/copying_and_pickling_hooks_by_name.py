class A:
    def __init__(self):
        self.x = 1


a = A()
print(a.__getstate__(), object().__getstate__())
print(a.__reduce_ex__(2)[1], a.__reduce_ex__(2)[2])


class S:
    __slots__ = ("p", "q")


s = S()
s.p = 1
print(s.__getstate__())
print(a.__sizeof__() > 0, a.__class__, a.__init_subclass__(), A.__subclasshook__(int))
