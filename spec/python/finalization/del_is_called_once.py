import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
print("before")
del a
gc.collect()
print("after")

# Whatever keeps it: a container, an attribute, a closure, a frame that has returned.
holder = [Noisy("in a list")]
holder.clear()
gc.collect()
holder = {"key": Noisy("in a dict")}
holder["key"] = None
gc.collect()


class Owner:
    pass


owner = Owner()
owner.part = Noisy("a part")
owner = None
gc.collect()


def closure():
    noisy = Noisy("in a closure")
    return lambda: noisy


function = closure()
print(function().name)
del function
gc.collect()


def local():
    noisy = Noisy("a local")
    return noisy.name


answer = local()
gc.collect()
print(answer)


def argument(noisy):
    del noisy
    gc.collect()
    print("end of the call")


argument(Noisy("an argument"))
[Noisy("an item") for _ in range(2)]
gc.collect()
answer = [each.name for each in [Noisy("of a loop")]]
gc.collect()
print(answer)


# A chain goes from the first to the last.
class Link(Noisy):
    def __init__(self, name, next):
        super().__init__(name)
        self.next = next


chain = Link("first", Link("second", Link("third", None)))
del chain
gc.collect()

# Resurrection: the same object, with its attributes and its identity; __del__ is not called again.
saved = []


class Phoenix:
    def __del__(self):
        print("up", self.name)
        saved.append(self)


phoenix = Phoenix()
phoenix.name = "bird"
phoenix.other = Owner()
number, digest, other = id(phoenix), hash(phoenix), phoenix.other
del phoenix
gc.collect()
[phoenix] = saved
print(phoenix.name, phoenix.other is other, id(phoenix) == number, hash(phoenix) == digest, type(phoenix).__name__)
print(gc.is_finalized(phoenix), gc.is_finalized(Owner()))
phoenix.name = "again"
saved.clear()
del phoenix
gc.collect()
print("quiet", saved)


# Slots, builtin bases, a metaclass, a mixin.
class Slotted:
    __slots__ = ("a", "b")

    def __del__(self):
        print("slots", self.a, hasattr(self, "b"))


s = Slotted()
s.a = 1.5
del s
gc.collect()


class Items(list):
    def __del__(self):
        print("list", self, len(self), self == [1, 2], self[1:])


class Pairs(dict):
    def __del__(self):
        print("dict", dict(self), "x" in self, sorted(self.items()))


class Text(str):
    def __del__(self):
        print("str", self + "!", self.upper(), self == "text")


class Whole(int):
    def __del__(self):
        print("int", self + 1, self == 5, -self)


class Trouble(Exception):
    def __del__(self):
        print("exception", self.args, str(self))


class Meta(type):
    pass


class Mixed(Noisy, Owner, metaclass=Meta):
    pass


items = Items([1])
items.append(2)
pairs = Pairs(x=1)
pairs["y"] = 2
text, whole, trouble, mixed = Text("text"), Whole(5), Trouble("t", 1), Mixed("mixed")
print(isinstance(items, list), isinstance(text, str), whole * 2, text.title(), pairs["y"], {text: 1}["text"])
del items
gc.collect()
del pairs
gc.collect()
del text
gc.collect()
del whole
gc.collect()
try:
    raise trouble
except Trouble as error:
    print("caught", error.args)
del trouble
gc.collect()
del mixed
gc.collect()


# __del__ is looked up on the class when it is called.
class Late:
    def __del__(self):
        print("old")


late = Late()
Late.__del__ = lambda self: print("new")
del late
gc.collect()
late = Late()
late.__del__ = lambda: print("never")
del late
gc.collect()
late = Late()
del Late.__del__
del late
gc.collect()


class Static:
    @staticmethod
    def __del__():
        print("static")


Static()
gc.collect()
print("end")
