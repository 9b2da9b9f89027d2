b = b"abcde"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], list(b), len(b), 97 in b)
print(b"bc" in b, b"" in b, 300 - 250 in b, max(b), sorted(b"cab"))
print(tuple(b"ab"), *b, sum(b))
for action in (
    lambda: b[5],
    lambda: b["a"],
    lambda: 256 in b,
    lambda: "a" in b,
    lambda: b[1.0],
    lambda: b[::0],
    lambda: None in b,
    lambda: -1 in b,
):
    try:
        print(action())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
