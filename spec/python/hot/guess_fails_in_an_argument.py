# Between finding the method and calling it an argument is worked out, where the int grows past what was guessed.
import math


class Box:
    def __init__(self, value):
        self.value = value

    def more(self, by):
        return self.value + by


def numbers(count):
    n = 9007199254740900
    box = Box(1)
    for i in range(count):
        yield box.more(i)
        yield math.gcd(n + i, 12)


print(sum(numbers(200)))

n = 9007199254740900
box = Box(1)
total = 0
for i in range(200):
    total += box.more(i)
    total += math.gcd(n + i, 12)
print(total)
