# oracle: no
from greenlet import getcurrent, greenlet


class Walk(greenlet):
    def __init__(self, tree):
        super().__init__()
        self.tree = tree

    def run(self):
        self.visit(self.tree)
        self.parent.switch(None)

    def visit(self, node):
        if isinstance(node, tuple):
            for each in node:
                self.visit(each)
        else:
            self.parent.switch(node)

    def __iter__(self):
        return self

    def __next__(self):
        self.parent = getcurrent()
        value = self.switch()
        if value is None:
            raise StopIteration
        return value


print(list(Walk((1, (2, (3, 4), 5), ((6,),)))))
print(list(zip(Walk((1, (2, 3))), Walk(("a", ("b",), "c")))))


def deep(n):
    return (n, deep(n - 1)) if n else ()


print(sum(Walk(deep(150))))
