class Item:
    def __hash__(self):
        return {}["no hash"]


{1, 2, Item()}
