for width in 0, 3, 5, 8, 9, -1:
    print(repr("abc".center(width)), repr("abc".ljust(width, ".")))
    print(repr("abc".rjust(width, "*")), repr("-42".zfill(width)))
    print(repr("abcd".center(width, "-")))
print("42".zfill(5), "+42".zfill(6), "-".zfill(3), "".zfill(2), "--1".zfill(5))
print("é".center(4, "😀"), "x".zfill(True))
for action in (
    lambda: "a".center(5, "ab"),
    lambda: "a".center(5, ""),
    lambda: "a".ljust("5"),
    lambda: "a".rjust(5, 1),
    lambda: "a".zfill(1.0),
):
    try:
        action()
    except TypeError as error:
        print(error)
