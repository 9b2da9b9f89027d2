class Record:
    default = -1


def run(count):
    total = 0
    for i in range(count):
        record = Record()
        record.a = i
        if i % 3 == 0:
            record.b = 2
        if i % 5 == 0:
            record.default = 7
        if i % 7 == 0:
            del record.a
        total += getattr(record, "a", 0) + getattr(record, "b", 1) + record.default
    return total


print(run(3000))
r = Record()
for i in range(2000):
    setattr(r, f"x{i % 50}", i)
print(len(vars(r)), r.x49, sum(vars(r).values()))
