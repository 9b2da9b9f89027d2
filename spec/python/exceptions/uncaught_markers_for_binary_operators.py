a, b, c = 1, "two", 3
result = (a + c) * (a + b) - c
