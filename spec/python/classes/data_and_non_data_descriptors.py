class Data:
    def __get__(self, instance, owner):
        print("data get", instance is None, owner.__name__)
        return "data"

    def __set__(self, instance, value):
        print("data set", value)

    def __delete__(self, instance):
        print("data delete")


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["set_only"] = f"stored {value}"


class Thing:
    data = Data()
    non_data = NonData()
    set_only = SetOnly()


thing = Thing()
thing.__dict__.update(data="in dict", non_data="in dict")
print(thing.data, thing.non_data, Thing.data, Thing.non_data)
thing.data = 5
del thing.data
thing.set_only = 3
print(thing.set_only, type(Thing.set_only).__name__)
del thing.non_data
print(thing.non_data)
try:
    del thing.set_only
except AttributeError as error:
    print(error)
Thing.data = "replaced on the class"
print(thing.data)
