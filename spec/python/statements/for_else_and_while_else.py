def find(wanted, items):
    for item in items:
        if item == wanted:
            break
    else:
        return "not found"
    return "found"


print(find(2, [1, 2, 3]), find(9, [1, 2, 3]), find(1, []))
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while ended", n)
while True:
    break
else:
    print("never printed")
for n in range(3):
    continue
else:
    print("continue still ends in else", n)
for a in [1, 2]:
    for b in [1, 2]:
        if b == 2:
            break
    else:
        print("inner else")
else:
    print("outer else")
