data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], view[-1], bytes(view[1:3]), view.tolist(), len(view))
print(view.nbytes, view.itemsize, view.format, view.ndim, view.shape)
print(view.strides, view.readonly, view.contiguous, view.obj is data)
print(bytes(view[::-2]), view[1:3] == b"bc", view == data)
view[0] = 122
view[1:3] = b"YX"
print(data, view.tobytes(), view.hex(), list(view[:2]), 122 in view)
print(view.toreadonly().readonly, memoryview(b"x").readonly)
print(hash(memoryview(b"ab")) == hash(b"ab"))
numbers = memoryview(bytearray(8)).cast("i")
numbers[0] = -5
print(numbers.tolist(), numbers.format, numbers.itemsize, len(numbers))
print(numbers.cast("B").tolist(), memoryview(b"abcd").cast("H").tolist())
print(memoryview(bytes(8)).cast("d").tolist())
for action in (
    lambda: view[10],
    lambda: view.__setitem__(0, 256),
    lambda: view.__setitem__(slice(0, 2), b"abc"),
    lambda: memoryview(b"a").__setitem__(0, 1),
    lambda: memoryview("a"),
    lambda: memoryview(5),
    lambda: hash(view),
    lambda: data.append(1),
    lambda: view.__delitem__(0),
    lambda: view["a"],
    lambda: memoryview(b"abc").cast("i"),
    lambda: view.cast("zz"),
):
    try:
        print(action())
    except (IndexError, ValueError, TypeError, BufferError, NotImplementedError) as error:
        print(type(error).__name__, error)
view.release()
try:
    view[0]
except ValueError as error:
    print(error)
with memoryview(b"ctx") as m:
    print(m[0])
