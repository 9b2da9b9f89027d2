table = {"a": {"b": 1}}
table["a"]["it's\n"]
