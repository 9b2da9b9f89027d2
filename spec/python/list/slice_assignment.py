def assign(start, stop, step, values):
    items = list(range(6))
    try:
        items[start:stop:step] = values
        print(items)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


assign(1, 3, None, "ab")
assign(1, 3, None, [])
assign(1, 1, None, (7, 8))
assign(None, None, None, range(2))
assign(4, 2, None, ["x"])
assign(100, 200, None, ["end"])
assign(None, None, 2, "abc")
assign(None, None, -2, "abc")
assign(None, None, 2, "ab")
assign(0, 0, 2, [1])
assign(1, 3, None, 5)
assign(None, None, 2, 5)
assign(None, None, None, {"k": 1})
items = [1, 2, 3]
items[1:2] = items
print(items)
items[:] = (n for n in items if n != 1)
print(items)
