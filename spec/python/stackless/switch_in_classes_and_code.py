import stackless


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        stackless.schedule()
        return {}

    def __new__(meta, name, bases, namespace):
        stackless.schedule()
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, *args):
        stackless.schedule()

    def __call__(cls, *args):
        stackless.schedule()
        return super().__call__(*args)


class Named:
    def __set_name__(self, owner, name):
        stackless.schedule()
        self.name = name


def decorator(cls):
    stackless.schedule()
    return cls


def work(name, log):
    @decorator
    class Body(metaclass=Meta):
        log.append(f"{name} in class body")
        stackless.schedule()
        attribute = Named()
        log.append(f"{name} in class body again")

        def __new__(cls, value):
            stackless.schedule()
            return super().__new__(cls)

        def __init__(self, value):
            stackless.schedule()
            self.value = value

        def __init_subclass__(cls):
            stackless.schedule()

    class Sub(Body):
        pass

    log.append((Body.attribute.name, Sub(name).value))
    scope = {"stackless": stackless, "name": name}
    exec("stackless.schedule()\nvalue = name * 2\nstackless.schedule()", scope)
    log.append((scope["value"], eval("[stackless.schedule(n) for n in range(2)]", scope)))


log = []
for name in "ab":
    stackless.tasklet(work)(name, log)
stackless.run()
print(*log, sep="\n")
