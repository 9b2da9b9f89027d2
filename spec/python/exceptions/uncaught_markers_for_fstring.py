value = 5
print(f"value is {value} and {value.missing!r:>10} there")
