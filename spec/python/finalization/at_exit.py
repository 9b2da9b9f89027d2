import atexit


class Noisy:
    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def __del__(self):
        print("del", self.name)


atexit.register(print, "atexit")
a = Noisy("a")
b = Noisy("b", Noisy("part of b"))
c = [Noisy("in a list")]


class Loud(Noisy):
    kept = []


d = Loud("d")
print("end of the program")
