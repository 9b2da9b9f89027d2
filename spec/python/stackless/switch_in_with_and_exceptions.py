import stackless


class Context:
    def __init__(self, log, name):
        self.log, self.name = log, name

    def __enter__(self):
        stackless.schedule()
        self.log.append(f"{self.name} enters")
        return self

    def __exit__(self, kind, value, traceback):
        stackless.schedule()
        self.log.append(f"{self.name} exits {value!r}")
        return True


class Error(Exception):
    def __init__(self, *args):
        stackless.schedule()
        super().__init__(*args)

    def __str__(self):
        stackless.schedule()
        return "an error"


def work(name, log):
    with Context(log, name):
        with Context(log, name + name) as inner:
            stackless.schedule()
            raise Error(inner.name)
    try:
        try:
            raise Error
        finally:
            stackless.schedule()
            log.append(f"{name} finally")
    except Error as error:
        stackless.schedule()
        log.append(f"{name} {error}")
        try:
            raise ExceptionGroup(name, [error, ValueError(1)])
        except* ValueError as group:
            stackless.schedule()
            log.append(f"{name} {group.exceptions}")
        except* Error:
            stackless.schedule()
    with Context(log, name) as a, Context(log, name) as b:
        return log.append(a is not b)


log = []
for name in "ab":
    stackless.tasklet(work)(name, log)
stackless.run()
print(*log, sep="\n")
