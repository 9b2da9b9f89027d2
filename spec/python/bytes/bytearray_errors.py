a = bytearray(b"abc")
for action in (
    lambda: a.append(256),
    lambda: a.append("a"),
    lambda: a.append(b"a"),
    lambda: a.extend("ab"),
    lambda: a.extend([300]),
    lambda: a.extend(5),
    lambda: a.insert(0, -1),
    lambda: a.pop(9),
    lambda: bytearray().pop(),
    lambda: a.remove(122),
    lambda: a.remove(b"a"),
    lambda: a.__setitem__(0, 256),
    lambda: a.__setitem__(0, "a"),
    lambda: a.__setitem__(9, 1),
    lambda: a.__setitem__(slice(0, 1), 5),
    lambda: a.__setitem__(slice(None, None, 2), b"x"),
    lambda: a.__setitem__(slice(0, 1), "x"),
    lambda: a.__delitem__(9),
    lambda: hash(a),
    lambda: a["x"],
    lambda: bytearray("x"),
    lambda: bytearray(-1),
    lambda: bytearray([256]),
    lambda: a + "x",
    lambda: a.__iadd__("x"),
):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        print(type(error).__name__, error)
print(a)
