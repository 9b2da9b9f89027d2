def run():
    total = 0
    for i in range(3000):
        if i == 2000:
            globals()["len"] = lambda x: 1000
        if i == 2500:
            del globals()["len"]
        total += len("ab")
    return total


print(run())
import builtins

original = builtins.abs
total = 0
for i in range(2000):
    if i == 1000:
        builtins.abs = lambda n: 7
    total += abs(-1)
builtins.abs = original
print(total, abs(-1))
