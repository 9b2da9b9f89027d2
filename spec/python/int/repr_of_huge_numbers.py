print(2**500)
print(-(3**300))
factorial = 1
for n in range(1, 101):
    factorial *= n
print(factorial)
print(sum(int(digit) for digit in str(2**1000)))
print(int(str(7**400)) == 7**400, int(hex(7**400), 16) == 7**400)
