import stackless

log = []


def bit():
    return 1 if stackless.current.fork() is None else 0


class Meta(type):
    def __init__(cls, *args):
        cls.later = bit()


class Prepared(type):
    @classmethod
    def __prepare__(meta, *args):
        return {"prepared": True}


def plain():
    class Body:
        first = bit()
        second = [first, bit()]

    return Body.first, Body.second


def with_metaclass():
    class Body(metaclass=Meta):
        first = bit()

    return Body.first, Body.later


def prepared():
    # The namespace is the metaclass's own, and so it is shared.
    class Body(metaclass=Prepared):
        first = bit()

    return Body.prepared


for function in (plain, with_metaclass, prepared):
    stackless.tasklet(lambda: log.append(function()))()
    stackless.run()
    print(function.__name__, *sorted(log))
    log.clear()
