class Item:
    def __lt__(self, other):
        raise ValueError("cannot compare")


[Item(), Item()].sort()
