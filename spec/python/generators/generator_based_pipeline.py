def lines():
    yield from ["alpha 1", "beta", "gamma 3", "", "delta 4"]


def fields(source):
    for line in source:
        yield line.split()


def complete(source):
    return (parts for parts in source if len(parts) == 2)


def collect(target):
    while True:
        name, value = yield
        target[name] = int(value)


table = {}
sink = collect(table)
next(sink)
for parts in complete(fields(lines())):
    sink.send(parts)
print(table)
