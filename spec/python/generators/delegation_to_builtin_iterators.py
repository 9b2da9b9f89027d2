"""`yield from` iterators that call Python code for each item: none is skipped."""


def each(iterable):
    yield from iterable


print(list(each(map(lambda v: v * 2, [1, 2, 3, 0.5]))))
print(list(each(filter(lambda v: v % 2, range(7)))))
print(list(each(zip(map(str, range(3)), "abc"))))
print(list(each(enumerate(map(lambda v: -v, range(3))))))
print(list(each(each(map(lambda v: v, each("xyz"))))))


def fails(v):
    return 1 // v


generator = each(map(fails, [1, 0, 2]))
print(next(generator))
try:
    next(generator)
except ZeroDivisionError as error:
    print(error, generator.gi_frame)

for _ in range(300):
    assert list(each(map(abs, map(lambda v: v, [-1, 2])))) == [1, 2]


def stops():
    yield 1
    raise ValueError("here")


generator = each(map(lambda v: v, stops()))
print(next(generator))
try:
    next(generator)
except ValueError as error:
    print(error)
