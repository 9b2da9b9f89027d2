"""A B-tree: inserting, looking up, walking over ranges, deleting with borrowing and merging of nodes."""

from harness import measure

DEGREE = 16


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = self.state * 16807 % 2147483647
        return self.state


class Node:
    """Keys in order with their values; an inner node has one child more than keys."""

    __slots__ = ("keys", "values", "children")

    def __init__(self, keys, values, children=None):
        self.keys = keys
        self.values = values
        self.children = children

    def find(self, key):
        """The index of the first key that isn't less."""
        low, high = 0, len(self.keys)
        while low < high:
            middle = (low + high) // 2
            if self.keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def is_full(self):
        return len(self.keys) == 2 * DEGREE - 1

    def split_child(self, i):
        left = self.children[i]
        keys, values = left.keys, left.values
        right = Node(keys[DEGREE:], values[DEGREE:])
        if left.children is not None:
            right.children = left.children[DEGREE:]
            del left.children[DEGREE:]
        self.keys.insert(i, keys[DEGREE - 1])
        self.values.insert(i, values[DEGREE - 1])
        self.children.insert(i + 1, right)
        del keys[DEGREE - 1 :]
        del values[DEGREE - 1 :]

    def merge_children(self, i):
        """The child at `i`, the key there and the next child become one."""
        left = self.children[i]
        right = self.children.pop(i + 1)
        left.keys.append(self.keys.pop(i))
        left.values.append(self.values.pop(i))
        left.keys += right.keys
        left.values += right.values
        if left.children is not None:
            left.children += right.children
        return left

    def ready_child(self, i):
        """The child at `i`, or what it was merged into, with at least DEGREE keys."""
        child = self.children[i]
        if len(child.keys) >= DEGREE:
            return child
        if i > 0 and len(self.children[i - 1].keys) >= DEGREE:
            donor = self.children[i - 1]
            child.keys.insert(0, self.keys[i - 1])
            child.values.insert(0, self.values[i - 1])
            self.keys[i - 1] = donor.keys.pop()
            self.values[i - 1] = donor.values.pop()
            if donor.children is not None:
                child.children.insert(0, donor.children.pop())
            return child
        if i < len(self.keys) and len(self.children[i + 1].keys) >= DEGREE:
            donor = self.children[i + 1]
            child.keys.append(self.keys[i])
            child.values.append(self.values[i])
            self.keys[i] = donor.keys.pop(0)
            self.values[i] = donor.values.pop(0)
            if donor.children is not None:
                child.children.append(donor.children.pop(0))
            return child
        return self.merge_children(i if i < len(self.keys) else i - 1)

    def delete(self, key):
        i = self.find(key)
        found = i < len(self.keys) and self.keys[i] == key
        if self.children is None:
            if not found:
                raise KeyError(key)
            del self.keys[i], self.values[i]
        elif not found:
            self.ready_child(i).delete(key)
        elif len(self.children[i].keys) >= DEGREE:
            self.keys[i], self.values[i] = self.children[i].last()
            self.children[i].delete(self.keys[i])
        elif len(self.children[i + 1].keys) >= DEGREE:
            self.keys[i], self.values[i] = self.children[i + 1].first()
            self.children[i + 1].delete(self.keys[i])
        else:
            self.merge_children(i).delete(key)

    def first(self):
        node = self
        while node.children is not None:
            node = node.children[0]
        return node.keys[0], node.values[0]

    def last(self):
        node = self
        while node.children is not None:
            node = node.children[-1]
        return node.keys[-1], node.values[-1]

    def items(self, low, high):
        i = self.find(low)
        while True:
            if self.children is not None:
                yield from self.children[i].items(low, high)
            if i == len(self.keys) or self.keys[i] >= high:
                return
            yield self.keys[i], self.values[i]
            i += 1


class BTree:
    def __init__(self):
        self.root = Node([], [])
        self.count = 0

    def __len__(self):
        return self.count

    def __getitem__(self, key):
        node = self.root
        while node is not None:
            i = node.find(key)
            if i < len(node.keys) and node.keys[i] == key:
                return node.values[i]
            node = node.children[i] if node.children is not None else None
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __setitem__(self, key, value):
        if self.root.is_full():
            self.root = Node([], [], [self.root])
            self.root.split_child(0)
        node = self.root
        while True:
            i = node.find(key)
            if i < len(node.keys) and node.keys[i] == key:
                node.values[i] = value
                return
            if node.children is None:
                node.keys.insert(i, key)
                node.values.insert(i, value)
                self.count += 1
                return
            if node.children[i].is_full():
                node.split_child(i)
                continue
            node = node.children[i]

    def __delitem__(self, key):
        self.root.delete(key)
        self.count -= 1
        if not self.root.keys and self.root.children is not None:
            self.root = self.root.children[0]

    def items(self, low, high):
        return self.root.items(low, high)


def main():
    random = Random(99)
    tree = BTree()
    keys = [random.next() % 1_000_000 for _ in range(20_000)]
    for n, key in enumerate(keys):
        tree[key] = n
    checksum = len(tree)
    for key in keys:
        checksum += tree[key] + (key + 1 in tree)
    for low in range(0, 1_000_000, 50_000):
        for key, value in tree.items(low, low + 20_000):
            checksum = (checksum * 31 + key + value) % 1_000_003
    for key in keys[::2]:
        if key in tree:
            del tree[key]
    for key, value in tree.items(0, 1_000_000):
        checksum = (checksum * 31 + key + value) % 1_000_003
    return f"{len(tree)} {checksum}"


if __name__ == "__main__":
    measure(main)
