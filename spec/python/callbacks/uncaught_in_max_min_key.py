print(max(["a", "bb", None], key=len))
