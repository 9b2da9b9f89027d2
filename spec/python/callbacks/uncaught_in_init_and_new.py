class Thing:
    def __init__(self, n):
        self.n = 10 // n


class Maker:
    def __new__(cls):
        return Thing(0)


Maker()
