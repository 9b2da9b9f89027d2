counts = {"a": 1}
counts["a"] += "text"
