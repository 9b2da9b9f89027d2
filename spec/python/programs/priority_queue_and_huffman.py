class Heap:
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.push(item)

    def push(self, item):
        items = self.items
        items.append(item)
        at = len(items) - 1
        while at and items[at] < items[(at - 1) // 2]:
            items[at], items[(at - 1) // 2] = items[(at - 1) // 2], items[at]
            at = (at - 1) // 2

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        smallest = items.pop()
        at = 0
        while (child := 2 * at + 1) < len(items):
            if child + 1 < len(items) and items[child + 1] < items[child]:
                child += 1
            if not items[child] < items[at]:
                break
            items[at], items[child] = items[child], items[at]
            at = child
        return smallest

    def __len__(self):
        return len(self.items)


def codes(text):
    counts = {}
    for char in text:
        counts[char] = counts.get(char, 0) + 1
    heap = Heap((count, char, char) for char, count in counts.items())
    while len(heap) > 1:
        (a, name, left), (b, _, right) = heap.pop(), heap.pop()
        heap.push((a + b, name + "+", (left, right)))

    def walk(tree, prefix):
        if isinstance(tree, str):
            yield tree, prefix or "0"
        else:
            yield from walk(tree[0], prefix + "0")
            yield from walk(tree[1], prefix + "1")

    return dict(walk(heap.pop()[2], ""))


heap = Heap([5, 3, 8, 1, 9, 2])
print([heap.pop() for _ in range(len(heap))])
text = "she sells sea shells"
table = codes(text)
encoded = "".join(table[char] for char in text)
print(sorted((len(code), char) for char, code in table.items()), len(encoded))
decoded, part, reverse = "", "", {code: char for char, code in table.items()}
for bit in encoded:
    part += bit
    if part in reverse:
        decoded, part = decoded + reverse[part], ""
print(decoded == text, codes("aaa"))
