key = [1]
table = {"a": 1, key: 2, "b": 3}
