class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0].__name__)
        self.fail()

    def fail(self):
        raise OSError("in exit")


with Manager() as m:
    m.missing
