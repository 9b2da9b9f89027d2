# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


class Worker(greenlet):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def run(self, *args, **kwargs):
        got = main.switch(self.name, args, kwargs)
        return self.name, got


worker = Worker("one")
print(worker.parent is main, worker.name, worker.__dict__)
print(worker.switch(1, a=2))
print(worker.switch("more"), worker.dead)
print(worker.run.__func__ is Worker.run)


class Careless(greenlet):
    def __init__(self, x):
        self.x = x


careless = Careless(5)
print(careless.x, careless.parent is main)
try:
    careless.switch()
except AttributeError as error:
    print(repr(error))


class Computed(greenlet):
    @property
    def run(self):
        print("looked up by", "main" if getcurrent() is main else "another")
        return lambda *args: ("ran", args)


print(Computed().switch(1))


class Refusing(greenlet):
    @property
    def run(self):
        raise ValueError("no way")


refusing = Refusing()
try:
    refusing.switch()
except ValueError as error:
    print(error, refusing.dead)


class Hooked(greenlet):
    def __getattribute__(self, name):
        if name == "run":
            return lambda: "hooked"
        return super().__getattribute__(name)


print(Hooked().switch())


class Impatient(greenlet):
    """Starts itself while somebody looks what to run."""

    lookups = 0

    @property
    def run(self):
        Impatient.lookups += 1
        if Impatient.lookups == 1:
            print("inside:", self.switch("first"))
        return lambda *args: main.switch("ran", args)


impatient = Impatient()
print(impatient.switch("second"), impatient.dead, Impatient.lookups)


class Own(greenlet):
    def switch(self, *args):
        print("switching", args)
        return super().switch(*args)


own = Own(lambda *args: main.switch(args))
print(own.switch(1, 2))
print(own.switch(3), own.dead)
instance = Worker("own run")
instance.run = lambda: "the instance's"
print(instance.switch())
