def value(n):
    print("value", n)
    return n


print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(1 < 2 > 1 != 3 == 3 in [3] is not None)
print(1 < 3 < 2, 1 == 1.0 == True, 5 in [5] == True)
x = 5
print(0 < x < 10, 0 < x > 10, not 0 < x)
