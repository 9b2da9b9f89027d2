# Memory that travels beside the pickle.
import pickle


class Block(bytearray):
    def __reduce_ex__(self, protocol):
        if protocol >= 5:
            return Block._from, (pickle.PickleBuffer(self),)
        return Block._from, (bytes(self),)

    @classmethod
    def _from(cls, data):
        return cls(data)


block = Block(b"hello")
for protocol in (4, 5):
    data = pickle.dumps([block, block], protocol)
    print(data, pickle.loads(data))
buffers = []
data = pickle.dumps([block, pickle.PickleBuffer(b"constant")], 5, buffer_callback=buffers.append)
print(data, [bytes(each.raw()) for each in buffers], [each.raw().readonly for each in buffers])
print(pickle.loads(data, buffers=buffers)[0])
print(pickle.loads(data, buffers=[bytearray(b"other"), bytearray(b"writable")])[1].readonly)
print(pickle.dumps(pickle.PickleBuffer(b"x"), 5, buffer_callback=lambda buffer: True))
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(bytearray(b"x")), 5)))
for call in [
    lambda: pickle.loads(data),
    lambda: pickle.loads(data, buffers=[]),
    lambda: pickle.dumps(pickle.PickleBuffer(b"x"), 4),
    lambda: pickle.dumps(pickle.PickleBuffer(memoryview(b"abcd")[::2]), 5),
    lambda: pickle.PickleBuffer(memoryview(b"abcd")[::2]).raw(),
    lambda: pickle.PickleBuffer("x"),
    lambda: pickle.PickleBuffer(),
    lambda: pickle.dumps(1, 4, buffer_callback=print),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
buffer = pickle.PickleBuffer(b"abc")
print(bytes(buffer), memoryview(buffer).tobytes(), buffer.raw().format)
buffer.release()
buffer.release()
try:
    buffer.raw()
except ValueError as error:
    print(error)
