def describe(value):
    match value:
        case 1 | 2 | 3:
            return "small"
        case [("a" | "b") as letter, (int() | float()) as number]:
            return f"{letter} {number}"
        case ["move", ("north" | "south") as direction] | ["go", direction]:
            return f"heading {direction}"
        case {"a": n} | {"b": n}:
            return f"n is {n}"
        case [[x, y] as pair, *rest] as whole:
            return f"{x} {y} {pair} {rest} {whole}"
        case str() as text:
            return f"text {text}"


for value in 2, ["b", 1.5], ["move", "north"], ["go", "away"], {"b": 9}, [[1, 2], 3], "x", ["move", "up"]:
    print(describe(value))
