for n in range(3):
    n *= 10
print(n)
for n in []:
    pass
print(n)
items = [0, 0]
for items[0] in "ab":
    print(items)


class Holder:
    pass


for Holder.x in 1, 2:
    pass
print(Holder.x)
