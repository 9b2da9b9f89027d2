class Evil:
    def __eq__(self, other):
        items.clear()
        return False


items = [Evil(), Evil(), Evil()]
try:
    print(items.index(1))
except ValueError as error:
    print(error)
items = [Evil(), Evil()]
print(items.count(1), items)
items = [Evil(), Evil()]
try:
    items.remove(5)
except ValueError as error:
    print(error, items)
items = [Evil(), 1, 2]
print(1 in items, items)
