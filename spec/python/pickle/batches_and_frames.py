# Items are added in batches of a thousand; from protocol 4 on there are frames of about 64 KiB, and long texts outside of them.
import io
import pickle


class Sum:
    def __init__(self):
        self.writes = []

    def write(self, data):
        self.writes.append(bytes(data))


def digest(data):
    value = 7
    for byte in data:
        value = (value * 31 + byte) % 1000003
    return len(data), value


samples = [
    list(range(999)), list(range(1000)), list(range(1001)), list(range(2001)), dict.fromkeys(range(1000)),
    dict.fromkeys(range(1001)), set(range(1001)), frozenset(range(1001)), list(range(30000)),
    [str(i) for i in range(9000)], ["a" * 70000, 1, "b" * 65536, "c" * 65535], [b"a" * 70000, b"b" * 65536],
    bytearray(70000), [1.5] * 5000,
]  # fmt: skip
for protocol in range(6):
    for sample in samples:
        data = pickle.dumps(sample, protocol)
        print(protocol, *digest(data), data.count(b"\x95"))
        assert pickle.loads(data) == sample
        file = Sum()
        pickle.dump(sample, file, protocol)
        assert b"".join(file.writes) == data
        assert pickle.load(io.BytesIO(data)) == sample
