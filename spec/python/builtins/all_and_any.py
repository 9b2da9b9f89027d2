print(all([]), any([]), all([1, "a", [0]]), all([1, 0]), any([0, "", None]))
print(any([0, 5]), all(n > 0 for n in (1, 2)), any(n > 5 for n in (1, 2)))
print(all("abc"), any({}), all({0: 1}), any("\0"))


def noisy(n):
    print("check", n)
    return n


print(any(noisy(n) for n in (0, 1, 2)), all(noisy(n) for n in (1, 0, 2)))
for bad in 5, None:
    try:
        all(bad)
    except TypeError as error:
        print(error)
