n = "5"
print(2 ** 3 + -n)
