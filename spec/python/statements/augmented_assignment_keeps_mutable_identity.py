a = b = [1]
a += [2]
a += (3,)
a += "4"
print(b, a is b)
a = a + [5]
print(b, a is b)
s = t = {1}
s |= {2}
print(sorted(t), s is t)
x = y = (1,)
x += (2,)
print(x, y)
d = e = {"a": 1}
d |= {"b": 2}
print(e)
