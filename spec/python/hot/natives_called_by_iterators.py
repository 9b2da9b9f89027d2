# Natives that map calls for each item, and what they raise.
import operator


def collect(iterable):
    found = []
    try:
        for item in iterable:
            found.append(item)
    except Exception as error:
        found.append((type(error).__name__, str(error)))
    return found


class Loud:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return f"loud {self.value}"

    def __index__(self):
        return self.value

    def __len__(self):
        return self.value


for turn in range(60):
    show = turn % 59 == 0
    results = [
        collect(map(str, [1, "a", 2.5, None, Loud(3), b"x"])),
        collect(map(int, ["1", " 2 ", "x", "4"])),
        collect(map(len, ["ab", [1], Loud(5), 6])),
        collect(map(str.upper, ["a", "b", 3])),
        collect(map(chr, [65, Loud(66), -1])),
        collect(map(divmod, [7, 8, 9], [2, 3])),
        collect(map(float, ["1.5", "nan", "-"])),
        collect(map(bool, [0, 1, "", Loud(0)])),
        # StopIteration of the function ends the map.
        collect(map(next, [iter([1, 2]), iter([]), iter([3])])),
        collect(map(next, [(x for x in "ab"), iter(map(str, [1])), map(str, map(abs, [-2]))])),
        collect(map(operator.add, "ab", "cd")),
        collect(map(operator.itemgetter(1), ["ab", (1, 2), {1: "one"}, [3]])),
        list(map(type, [1, "a", None])),
        collect(map(dict, [[(1, 2)], {3: 4}])),
        collect(map(str, [b"x", Loud(1)], ["ascii"])),
    ]
    if show:
        for each in results:
            print(each)

# A native that works on the container that is being filled.
items = [10, 20]
items.extend(map(items.append, [1, 2]))
print(items)
items = [1, 2, 3]
print(list(map(items.pop, [0, 0])), items)

# Maps that ask each other are as deep as there are items.
inner = iter(map(str, range(3)))
chained = [inner]
for _ in range(3000):
    chained.append(map(next, [chained[-1]]))
print(next(chained[-1]), next(chained[-1], "over"))

state = map(next, [iter([]), iter([7])])
try:
    next(state)
except StopIteration as error:
    print("stopped", error.args)
print(next(state))
