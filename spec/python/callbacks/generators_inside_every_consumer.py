def numbers(label):
    for n in (2, 1, 3):
        log.append(f"{label}{n}")
        yield n


log = []
print(list(numbers("a")), sorted(numbers("b")), sum(numbers("c")), max(numbers("d")), tuple(numbers("e")))
print(
    {n for n in numbers("f")} == {1, 2, 3},
    dict((n, n) for n in numbers("g")),
    "".join(str(n) for n in numbers("h")),
)
print([*numbers("i")], any(n > 1 for n in numbers("j")), all(n > 1 for n in numbers("k")), 1 in numbers("l"))
a, b, c = numbers("m")
print(
    a, b, c, next(numbers("n")), list(zip(numbers("o"), numbers("p"))), bytes(numbers("q")), min(numbers("r"))
)
print(" ".join(log))
