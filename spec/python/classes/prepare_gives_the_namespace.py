class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("set", key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("magic"):
            return f"made {key}"
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        print("prepare", name, bases, options)
        return Recorder(given=1)

    def __new__(meta, name, bases, namespace, **options):
        return super().__new__(meta, name, bases, dict(namespace))


class A(metaclass=Meta, k=2):
    x = given
    y = magic_word

    def method(self):
        pass


print(A.x, A.y, A.given)


class Bad(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return 5


try:

    class B(metaclass=Bad):
        pass
except TypeError as error:
    print(error)
