b = b"abc"
for source in "b[0] = 1", "del b[0]", "b.append(1)", "b.x = 1":
    try:
        exec(source)
    except (TypeError, AttributeError) as error:
        print(error)
c = b
c += b"d"
print(b, c, bytes(b) is b, b[:] is b)
