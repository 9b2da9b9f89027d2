import stackless


class Descriptor:
    def __get__(self, instance, owner):
        stackless.schedule()
        return "descriptor"

    def __set__(self, instance, value):
        stackless.schedule()
        instance.__dict__["set"] = value


class C:
    d = Descriptor()

    @property
    def p(self):
        stackless.schedule()
        return "property"

    @p.setter
    def p(self, value):
        stackless.schedule()
        self.value = value

    @classmethod
    def c(cls):
        stackless.schedule()
        return cls.__name__

    def __getattr__(self, name):
        stackless.schedule()
        return f"getattr {name}"

    def __setattr__(self, name, value):
        stackless.schedule()
        object.__setattr__(self, name, value)

    def __call__(self, n):
        stackless.schedule()
        return n

    def __len__(self):
        stackless.schedule()
        return 3

    def __bool__(self):
        stackless.schedule()
        return False

    def __add__(self, other):
        stackless.schedule()
        return NotImplemented

    def __radd__(self, other):
        stackless.schedule()
        return "radd"

    def __getitem__(self, key):
        stackless.schedule()
        return key

    def __contains__(self, key):
        stackless.schedule()
        return True

    def __format__(self, spec):
        stackless.schedule()
        return f"<{spec}>"

    def __str__(self):
        stackless.schedule()
        return "str"

    def __index__(self):
        stackless.schedule()
        return 2

    def __instancecheck__(self, instance):
        stackless.schedule()
        return True


def work(name, log):
    c = C()
    c.p = name
    c.d = name
    log.append((c.p, c.d, c.value, c.set, C.c(), c.other, c(5), len(c), bool(c), 1 + c, c[1:2], 5 in c))
    log.append((f"{c:x}", str(c), [0, 1, 2, 3][c], isinstance(1, c), getattr(c, "p"), hasattr(c, "q"), "%s" % c))


logs = {name: [] for name in "ab"}
for name, log in logs.items():
    stackless.tasklet(work)(name, log)
stackless.run()
for name, log in logs.items():
    print(name, *log, sep="\n")
