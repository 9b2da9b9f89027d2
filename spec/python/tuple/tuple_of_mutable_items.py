t = ([1], {"a": 1})
t[0].append(2)
t[1]["b"] = 3
print(t)
print(t == ([1, 2], {"a": 1, "b": 3}))
u = t + ()
print(u == t, u[0] is t[0], (*t, 5), tuple(x for x in t) == t)
x = ()
x += (1,)
x += 2, 3
print(x, x.__class__, x.__len__(), x.__getnewargs__(), tuple.__new__(tuple, "ab"))
