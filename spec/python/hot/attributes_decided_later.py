# Classes that change their mind about attributes while hot code reads them.


def read(objects):
    return [each.x for each in objects]


def call(objects):
    return [each.m() for each in objects]


class A:
    x = "class A"

    def m(self):
        return "A.m"


class B(A):
    pass


class C(A):
    x = "class C"

    def m(self):
        return "C.m"


class D:
    def __init__(self, x):
        self.x = x

    def m(self):
        return f"D.m {self.x}"


objects = [A(), B(), C(), D(1), D("one")]
for _ in range(300):
    read(objects)
    call(objects)
print(read(objects), call(objects))

# A class member is replaced, added below, deleted.
A.x = "another A"
print(read(objects))
B.x = "class B"
B.m = lambda self: "B.m"
print(read(objects), call(objects))
del B.x, B.m
print(read(objects), call(objects))

# An instance gets an attribute of its own, by the name of a method too.
objects[0].x = "own"
objects[2].m = lambda: "own m"
print(read(objects), call(objects))
del objects[0].x, objects[2].m
print(read(objects), call(objects))

# Attributes in the instance's dict hide those of the class.
vars(objects[1])["x"] = "in the dict"
vars(objects[1])["m"] = lambda: "m in the dict"
print(read(objects), call(objects))
del vars(objects[1])["x"], vars(objects[1])["m"]
print(read(objects), call(objects))

# Another class.
objects[3].__class__ = C
print(read(objects), call(objects))
objects[3].__class__ = D

# Other bases.
class E:
    x = "class E"

    def m(self):
        return "E.m"


B.__bases__ = (E,)
print(read(objects), call(objects))
B.__bases__ = (A,)


def change(step):
    if step == 250:
        D.x = property(lambda self: "property", lambda self, value: None)
    if step == 500:
        del D.x


# While compiled code is reading: a property appears where the instances hold the attribute.
def watch(object):
    seen = []
    for step in range(600):
        change(step)
        value = object.x
        if not seen or seen[-1] != value:
            seen.append(value)
    return seen


print(watch(D("own")))
print(watch(D(2.5)))


class F:
    def __init__(self):
        self.y = "y"


def watch_all(object):
    seen = []
    for step in range(600):
        if step == 300:
            F.__getattribute__ = lambda self, name: f"asked for {name}"
        value = object.y
        if not seen or seen[-1] != value:
            seen.append(value)
    return seen


print(watch_all(F()))


class Late:
    def __get__(self, instance, owner):
        return "late"


class G:
    z = Late()


def watch_late(object):
    seen = []
    for step in range(600):
        if step == 300:
            Late.__set__ = lambda self, instance, value: None
        value = object.z
        if not seen or seen[-1] != value:
            seen.append(value)
    return seen


g = G()
g.z = "own z"
print(watch_late(g))


class H:
    def __init__(self):
        self.v = 0


def store(object):
    for step in range(600):
        if step == 300:
            H.__setattr__ = lambda self, name, value: object.__dict__.update(w=(name, value))
        object.v = step
    return object.v, object.w


print(store(H()))
