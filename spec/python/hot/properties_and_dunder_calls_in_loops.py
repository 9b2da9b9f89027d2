class Celsius:
    def __init__(self):
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new if new < 1000 else 0

    def __call__(self, n):
        return n + 1

    def __getitem__(self, key):
        return key * 2

    def __len__(self):
        return 3

    def __contains__(self, item):
        return item % 2 == 0

    def __bool__(self):
        return self._value % 2 == 0

    def __getattr__(self, name):
        return len(name)


c = Celsius()
total = 0
for i in range(3000):
    c.value += 1
    total = c(total) + c[i] + len(c) + (i in c) + c.missing
    if c:
        total += 1
print(total, c.value)
