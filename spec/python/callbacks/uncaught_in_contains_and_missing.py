class Table(dict):
    def __missing__(self, key):
        raise KeyError(f"really missing {key}")


table = Table()
table["a"]
