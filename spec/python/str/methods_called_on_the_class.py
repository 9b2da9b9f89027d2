print(str.upper("a"), str.join(",", ["a", "b"]))
print(list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower))
print(str.__len__("abc"), str.format("{}", 1))
for action in (
    lambda: str.upper(),
    lambda: str.upper(5),
    lambda: str.upper("a", "b"),
    lambda: str.join(5, []),
    lambda: "a".upper(1),
    lambda: "a".nope,
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)
