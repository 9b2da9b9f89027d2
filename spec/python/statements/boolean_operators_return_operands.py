def value(v):
    print("eval", repr(v), end="; ")
    return v


print(value(0) or value("") or value([]) or value("x") or value("y"))
print(value(1) and value("a") and value(()) and value(3))
print(not value([]), not value("a"))
print(value(0) and value(1) or value(2))
print([] or {} or None, 1 and 2, 0 or 0.0)
print(1 if value("") else 2 if value(0) else 3)
