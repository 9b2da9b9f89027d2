# oracle: no
# Depth takes no stack: neither writing nor reading.
import pickle

DEPTH = 100_000


class Link:
    def __init__(self, next):
        self.next = next


def nest(wrap, inner):
    for _ in range(DEPTH):
        inner = wrap(inner)
    return inner


def depth(value, unwrap):
    count = 0
    while (value := unwrap(value)) is not None:
        count += 1
    return count


for wrap, unwrap in [
    (lambda x: [x], lambda x: x[0]),
    (lambda x: (x,), lambda x: x[0]),
    (lambda x: {1: x}, lambda x: x[1]),
    (Link, lambda x: x.next),
]:
    data = pickle.dumps(nest(wrap, wrap(None)))
    print(len(data), depth(pickle.loads(data), unwrap))
