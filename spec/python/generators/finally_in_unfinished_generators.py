def function(log):
    try:
        yield 1
    finally:
        log.append("finally")


log = []
for n in function(log):
    break
generator = function(log)
next(generator)
generator.close()
print(len(log) >= 1, log[-1])


def nested(log):
    with Manager(log):
        yield from function(log)


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")

    def __exit__(self, kind, *details):
        self.log.append(f"exit {kind.__name__}")


log = []
generator = nested(log)
next(generator)
generator.close()
print(log)
