import stackless


class Named(stackless.tasklet):
    def __new__(cls, function, name):
        self = super().__new__(cls)
        print("new", name)
        return self

    def __init__(self, function, name):
        super().__init__(function)
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def __call__(self, *args):
        print("called with", args)
        return super().__call__(self.name, *args)


def work(*args):
    print(stackless.current, args)
    stackless.schedule()
    print(stackless.current.name, "again")


task = Named(work, "worker")
print(task(1, 2) is task, task.alive, isinstance(task, stackless.tasklet))
stackless.run()


class Slotted(stackless.tasklet):
    __slots__ = ("count",)


slotted = Slotted(print)
slotted.count = 5
slotted("slotted", slotted.count)


class Hooked(stackless.tasklet):
    def insert(self):
        print("inserted")
        return super().insert()

    def run(self):
        print("not run")


hooked = Hooked(print, ("hooked",))
hooked.insert()
hooked.run()
stackless.run()
