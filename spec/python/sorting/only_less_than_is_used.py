class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __gt__(self, other):
        raise RuntimeError("never called")

    __le__ = __ge__ = __eq__ = __gt__
    __hash__ = None

    def __repr__(self):
        return f"<{self.n}>"


print(sorted([Item(3), Item(1), Item(2)]), sorted([Item(1), Item(2)], reverse=True), min(Item(2), Item(1)))


class OnlyGreater:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n


print([item.n for item in sorted([OnlyGreater(2), OnlyGreater(3), OnlyGreater(1)])])
