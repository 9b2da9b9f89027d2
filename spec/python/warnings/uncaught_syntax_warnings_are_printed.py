x = 5
if x is 5:
    print("is")
assert (x, "always true")
print("\d", [1, 2] if x else (1)(2))
