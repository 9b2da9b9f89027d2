# oracle: no
from _continuation import error, generator


class Node:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def walk(self, own):
        for each in (self.left, self.value, self.right):
            if isinstance(each, Node):
                each.walk(own)
            elif each is not None:
                own.switch(each)


tree = Node(Node(None, 1, None), 2, Node(Node(3, 4, None), 5, None))
print(list(generator(lambda own: tree.walk(own))()))


@generator
def count(own, n, step=1):
    for number in range(0, n, step):
        print("sent", own.switch(number))


print(list(count(3)), list(count(6, step=3)))
each = count(3)
print(iter(each) is each, next(each), each.__next__("a value"), each.is_pending())


class Numbers:
    def __init__(self, *numbers):
        self.numbers = numbers

    @generator
    def each(self, own):
        for number in self.numbers:
            own.switch(number)


print(list(Numbers(1, 2, 3).each()), sum(Numbers(4, 5).each()))


@generator
def wrong(own):
    return 5


try:
    next(wrong())
except TypeError as problem:
    print(problem)


@generator
def failing(own):
    own.switch(1)
    1 / 0


each = failing()
print(next(each))
for _ in range(2):
    try:
        next(each)
    except (ZeroDivisionError, error) as problem:
        print(type(problem).__name__, problem)


@generator
def careful(own):
    try:
        own.switch(1)
    finally:
        print("cleaning up")


each = careful()
next(each)
try:
    each.throw(GeneratorExit)
except GeneratorExit:
    print(each.is_pending())
