# Hot code whose global names appear, move and vanish.
import builtins


def lookups(n):
    total = 0
    for i in range(n):
        total += base + len("ab")
        if i == 700:
            globals()["extra"] = 5
        if i == 900:
            del globals()["base"]
            globals()["base"] = 3
    return total


base = 1
print(lookups(1500))
for name in ("a", "b", "c", "d"):
    globals()[name] = name
    print(lookups(300))

len = lambda text: 10
print(lookups(300))
del len
print(lookups(300))
builtins.base = 100
del base
try:
    print(lookups(300))
    print(lookups(1000))
except KeyError as error:
    print("no", error)
del builtins.base
try:
    lookups(3)
except NameError as error:
    print(error)

total = 0
for n in range(3000):
    total += n
    if n == 1000:
        first = total
    if n == 2000:
        second = total
    if n == 2500:
        third = total
print(first, second, third, total)


def counter():
    global count
    for _ in range(2000):
        count += 1


count = 0
counter()
print(count)
del count
try:
    counter()
except NameError as error:
    print(error)
