class Bad:
    def __repr__(self):
        return self.missing


print([1, {"k": Bad()}])
