class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def depths(self, depth=0):
        yield depth
        for child in self.children:
            yield from child.depths(depth + 1)

    @property
    def lazily(self):
        yield "property"

    @staticmethod
    def static():
        yield "static"

    @classmethod
    def on_class(cls):
        yield cls.__name__


tree = Tree(Tree(), Tree(Tree()))
print(len(list(tree)), list(tree.depths()))
print(*tree.lazily, *Tree.static(), *Tree.on_class())
print(tree.depths.__name__, tree.depths().__qualname__)
