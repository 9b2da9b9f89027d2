# oracle: no
from continuation import callcc


class Walk:
    """Hands over the leaves of a tree, one at a time."""

    def __init__(self, tree):
        self.back = None
        self.go_on = lambda value: self.walk(tree) or self.back(StopIteration)

    def walk(self, tree):
        for each in tree:
            if isinstance(each, tuple):
                self.walk(each)
            else:
                callcc(self.hand_over, each)

    def hand_over(self, continuation, value):
        self.go_on = continuation
        self.back(value)

    def __iter__(self):
        return self

    def __next__(self):
        def enter(continuation):
            self.back = continuation
            self.go_on(None)
        value = callcc(enter)
        if value is StopIteration:
            raise StopIteration
        return value


print(list(Walk((1, (2, (3, 4)), (5,)))))
print(list(zip(Walk((1, (2, 3))), Walk((("a",), "b", "c")))))
