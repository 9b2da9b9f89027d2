"""A hundred thousand ants, each a tasklet with a mind of its own, carry food home."""

import stackless

size = 64
food = {(x, y): 40 for x in range(8, size, 16) for y in range(8, size, 16)}
home = 0
journeys = 0


class Ant:
    def __init__(self, number):
        self.random = number * 2654435761 % 2**32
        self.x = self.y = size // 2

    def choose(self, n):
        """A number below n, out of a generator that is the same everywhere."""
        self.random = (self.random * 1664525 + 1013904223) % 2**32
        return self.random // 65536 % n

    def live(self):
        global home, journeys
        for _ in range(3):
            self.x, self.y = self.choose(size), self.choose(size)
            journeys += 1
            stackless.schedule()
            if food.get((self.x, self.y), 0) > 0:
                food[self.x, self.y] -= 1
                stackless.schedule()
                home += 1


ants = 100_000
for number in range(ants):
    stackless.tasklet(Ant(number).live)()
print(f"{stackless.runcount - 1} ants set out")
stackless.run()
print(f"{journeys} journeys, {home} loads of food at home, {sum(food.values())} left")
print(f"{stackless.runcount - 1} ants are under way")
