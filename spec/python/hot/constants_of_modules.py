# Module names that hold numbers and texts are taken as constants, until they change.
HALF = -0.5
ONE = -1
BIG = 9007199254740991
NAME = "name"
NOTHING = None
FLAG = True
ZERO = -0.0


def use(x):
    result = [-HALF, +HALF, -ONE, ~ONE, -ZERO, -BIG, x - ONE, x - HALF, x * HALF, ONE - HALF, abs(HALF), abs(ONE)]
    result += [BIG + x, HALF**2, ONE**2, NAME + "!", len(NAME), NAME[ONE], NAME[1:], f"{NAME}{ONE}{HALF}", NAME in "a name"]
    result += [not NOTHING, NOTHING is None, not FLAG, -FLAG, HALF < ONE, ONE == True, min(ONE, x), max(HALF, 1.5)]
    result += [[1, 2, 3][ONE], {ONE: "one"}[ONE], {NAME: 5}.get(NAME), x // ONE, x % ONE, x / HALF, x << 1, ONE >> 1]
    if FLAG and not NOTHING and ONE and HALF and not ZERO:
        result.append("true")
    return result


for x in range(120):
    result = use(x)
print(result)

HALF, ONE, BIG, NAME, NOTHING, FLAG, ZERO = 0.25, -2, 5, "other", 0, False, 0.0
print(use(7))
ONE = -1.0
HALF = -1
try:
    print(use(8))
except TypeError as error:
    print(error)


def count():
    global counter
    counter += 1
    return counter


counter = 0
for _ in range(200):
    count()
print(counter, [count() for _ in range(3)])


def pairs(rows):
    seen = []
    for a, b in rows:
        seen.append((b, a))
    return seen


for turn in range(80):
    table = {i: i * i for i in range(4)}
    for rows in (table.items(), enumerate("abc"), enumerate([1.5, 2.5], turn), zip("ab", [1, 2, 3]), zip([1], (2.0,))):
        seen = pairs(rows)
print(seen, pairs(table.items()), pairs(enumerate("abc", 2**53 - 2)), pairs(zip("abc", "de")))
for wrong in (zip([1], [2], [3]), enumerate([1])), (zip([1], strict=True),):
    for rows in wrong:
        try:
            print(pairs(rows))
        except ValueError as error:
            print(error)
try:
    for key, value in table.items():
        table[key + 10] = value
except RuntimeError as error:
    print(error)


def slices(items, text, a, b):
    items[a:b] = items[a:b][::-1]
    return items[a:], items[:b], items[a:b], text[a:b], tuple(items)[a:], items[b:a]


for turn in range(80):
    result = slices([1, 2, 3, 4, 5], "abcde", 1, 3)
print(result)
print(slices([1.5, 2.5, 3.5], "abc", -2, None), slices([], "", 5, -7), slices([1, 2], "ab", True, 9))


def backwards(items, a, b):
    return items[a:b:-1], items[a::-1], items[:b:-1], items[::-1]


for turn in range(80):
    result = backwards([1, 2, 3, 4, 5], 3, 0)
print(result)
for a in (-7, -2, 0, 4, 9):
    for b in (-7, -2, 0, 4, 9):
        print(backwards([1, 2, 3, 4, 5], a, b), backwards((1, 2, 3, 4, 5), a, b), backwards([1.5, 2.5], a, b), backwards([], a, b))
