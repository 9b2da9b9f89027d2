class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        elif key != self.key:
            child.insert(key)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def __contains__(self, key):
        node = self
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self):
        return sum(1 for _ in self)

    def __str__(self):
        match self:
            case Tree(left=None, right=None):
                return str(self.key)
            case Tree(key=key, left=left, right=right):
                return f"({left or '-'} {key} {right or '-'})"

    def __bool__(self):
        return True


def delete(tree, key):
    match tree:
        case None:
            raise KeyError(key)
        case Tree(key=k) if key < k:
            tree.left = delete(tree.left, key)
        case Tree(key=k) if key > k:
            tree.right = delete(tree.right, key)
        case Tree(left=None):
            return tree.right
        case Tree(right=None):
            return tree.left
        case _:
            tree.key = min(tree.right)
            tree.right = delete(tree.right, tree.key)
    return tree


tree = Tree(50)
for key in 30, 70, 20, 40, 60, 80, 65:
    tree.insert(key)
print(tree, len(tree), list(tree), 65 in tree, 66 in tree)
for key in 20, 70, 50:
    tree = delete(tree, key)
    print(tree)
try:
    delete(tree, 99)
except KeyError as error:
    print("no", error)
