class Thing:
    def method(self, x=0):
        return self.name, x

    name = "class"


thing = Thing()
thing.name = "instance"
bound = thing.method
print(bound(1), bound.__self__ is thing, bound.__func__ is Thing.method)
print(Thing.method(thing, 2), bound == thing.method, bound is thing.method)
print(hash(bound) == hash(thing.method), bound == Thing().method)
try:
    bound.attribute = 1
except AttributeError as error:
    print(error)
Thing.method.attribute = "on function"
print(bound.attribute, bound.__name__, bound.__doc__, type(bound).__name__)
thing.on_instance = lambda *args: args
print(thing.on_instance())
plain = Thing.method.__get__(thing)
print(plain(3))
import types

print(types.MethodType(lambda self, y: (self, y), "self")("y"))
print(repr(bound).split(" object at")[0])
