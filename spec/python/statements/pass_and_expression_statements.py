pass
if True:
    pass
else:
    pass
5
"just a string"
...
print(...) if ... else None
def nothing(): pass
class Empty: pass
print(nothing(), Empty.__name__)
x = 1; y = 2; print(x + y);
if x: print("one line"); print("two statements")
for n in 1, 2: print(n, end=" ")
print()
while x: x = 0
print(x)
