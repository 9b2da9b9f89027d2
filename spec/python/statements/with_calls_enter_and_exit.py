class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is not None)


with Manager("a") as value:
    print("body", value)
with Manager("b"), Manager("c") as c, Manager("d"):
    print("body", c)
with (
    Manager("e") as e,
    Manager("f"),
):
    print("body", e)
try:
    with Manager("g"):
        raise ValueError("inside")
except ValueError:
    print("propagated")
with Manager("h") as (first, *rest):
    print(first, rest)
