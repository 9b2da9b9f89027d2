class Point:
    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x + self.x


points = [Point(1), Point(2.5), Point("s"), Point([1]), Point(2**60), Point(True), Point(None)]
total = 0
for i in range(3000):
    total += points[i % 2].double()
print(total)
print([point.double() for point in points[:-1]])
p = Point(0)
for i in range(3000):
    p.x = p.x + 0.5 if i > 1000 else p.x + 1
print(p.x)
p.x = "now text"
print(p.double())
