s = {1, 2, 3}
try:
    for n in s:
        s.add(n + 10)
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
try:
    for n in s:
        s.clear()
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
for n in list(s):
    s.discard(n)
print(s)
s = {1, 2, 3}
for n in s:
    s.add(1)
print(sorted(s))
