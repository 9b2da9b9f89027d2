data = bytearray(b"abc")
view = memoryview(data)
for action in (
    lambda: data.extend(b"d"),
    lambda: data.pop(),
    lambda: data.clear(),
    lambda: data.__delitem__(0),
):
    try:
        action()
    except BufferError as error:
        print(error)
data[0] = 65
view.release()
data.append(100)
print(data)
