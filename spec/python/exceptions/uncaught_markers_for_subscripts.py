table = {"x": [1, 2, 3]}
print(table["x"][0] + table["x"][5] + 1)
