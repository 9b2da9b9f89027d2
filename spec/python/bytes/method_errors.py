b = b"abc"
for action in (
    lambda: b.find("a"),
    lambda: b.index(b"z"),
    lambda: b.split(""),
    lambda: b.split(b""),
    lambda: b.join(["a"]),
    lambda: b.join([1]),
    lambda: b.replace("a", b"b"),
    lambda: b.startswith("a"),
    lambda: b.startswith([b"a"]),
    lambda: b.find(256),
    lambda: b.count(-1),
    lambda: b.strip("a"),
    lambda: b.center(5, "x"),
    lambda: b.center(5, b"xx"),
    lambda: b.translate(b"short"),
    lambda: bytes.maketrans(b"a", b"bc"),
    lambda: b.partition(b""),
    lambda: b.decode("nope"),
    lambda: b.encode(),
    lambda: b.format(),
    lambda: b.join(5),
    lambda: b.rindex(b"q"),
):
    try:
        print(action())
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        print(type(error).__name__, error)
