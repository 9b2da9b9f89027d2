def look(value):
    match value:
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"kind": "circle", **rest}:
            return f"circle {rest}"
        case {1: one, None: nothing}:
            return f"odd keys {one} {nothing}"
        case {"only": [first, *_]}:
            return f"nested {first}"
        case {**rest} if rest:
            return f"any {rest}"
        case {}:
            return "empty mapping"
    return "no mapping"


print(look({"kind": "point", "x": 1, "y": 2, "z": 3}))
print(look({"kind": "circle", "r": 1, "color": "red"}))
print(look({1: "a", None: "b"}))
print(look({"only": (5, 6)}))
print(look({"other": 1}))
print(look({}))
print(look([("kind", "point")]))
original = {"a": 1, "b": 2}
match original:
    case {"a": 1, **rest}:
        rest["c"] = 3
        print(rest, original)
