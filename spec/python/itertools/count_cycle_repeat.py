from itertools import count, cycle, islice, repeat

print(list(islice(count(), 3)), list(islice(count(5, 2), 3)))
print(list(islice(count(0.5, 0.25), 3)), list(islice(count(10, -1), 3)))
print(list(islice(count(2**63 - 1), 3)), count(5), count(1, 2))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)))
print(repeat(5), repeat(5, 2), list(repeat(1, 0)), list(repeat(1, -3)))
print(list(islice(repeat(0), 2)), list(map(pow, range(4), repeat(2))))
print(repeat(1, times=2).__length_hint__())
print(list(islice(count(step=3, start=1), 2)))
for action in (
    lambda: count("a"),
    lambda: repeat(),
    lambda: cycle(5),
    lambda: repeat(1, "a"),
    lambda: count(1, "b"),
):
    try:
        action()
    except TypeError as error:
        print(error)
