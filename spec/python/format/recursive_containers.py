a = [1]
a.append(a)
print(a, repr(a), f"{a}", str([a, a]))
d = {"k": 1}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
s = {"list": [1, {"inner": None}]}
s["list"][1]["inner"] = s
print(s)
shared = [1]
print([shared, shared, (shared,)])


class Node:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return f"Node({self.items})"


try:
    repr(Node())
except RecursionError:
    print("a user's repr has no such guard")


class MyList(list):
    pass


m = MyList([1])
m.append(m)
print(m, dict(x=m).values(), [m].__repr__())
