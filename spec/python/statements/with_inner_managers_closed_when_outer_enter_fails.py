class Manager:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail:
            raise RuntimeError(self.name)

    def __exit__(self, *details):
        print("exit", self.name, details[0].__name__ if details[0] else None)


try:
    with Manager("a"), Manager("b", fail=True), Manager("c"):
        print("never")
except RuntimeError as error:
    print("raised", error)
