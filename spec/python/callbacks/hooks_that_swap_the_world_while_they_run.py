class Grows:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for n in range(3):
            self.items.append(n)
            yield n


items = []
items.extend(Grows(items))
print(items)
items = [9]
items[:] = Grows(items)
print(items)


class Shrinks:
    def __index__(self):
        target.clear()
        return 0


target = [1, 2, 3]
try:
    target[Shrinks()]
except IndexError as error:
    print(error, target)
target = [1, 2, 3]
target[Shrinks() :] = "ab"
print(target)
target = [1, 2]
print(target * 2, target[: Shrinks()], target)
d = {"a": 1}


class Clears:
    def __hash__(self):
        return hash("a")

    def __eq__(self, other):
        d.clear()
        return True


try:
    print(d[Clears()])
except KeyError:
    print("gone", d)
