class Bad:
    def __format__(self, spec):
        raise ValueError(f"bad spec {spec}")


text = f"value: {Bad():>10}"
