print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 1000)
print("é" * 3 + "😀", "ab" + "c", "x" * True)
for action in (
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: "a" + None,
    lambda: "a" * "b",
    lambda: "a" * 1.0,
    lambda: "a" - "b",
    lambda: "a" + b"b",
    lambda: -"a",
    lambda: "a" / 2,
):
    try:
        action()
    except TypeError as error:
        print(error)
s = "a"
t = s
s += "b"
print(s, t)
for n in range(1000):
    s += str(n)
print(len(s), s[-6:])
