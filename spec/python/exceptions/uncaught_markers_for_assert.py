x = 3
assert x == 4 and x > 2, "x is wrong"
