a = b = c = []
a.append(1)
print(b, c, a is b is c)
x = y = 5
y += 1
print(x, y)
