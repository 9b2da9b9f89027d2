# oracle: no
class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (0, 5, -1, True, 2**61 - 1, 2**61, 2**62, -(2**62), 2**63 - 1, -(2**63), 2**63, 2**64 + 5, -(2**63) - 1):
    print(value, hash(Hashed(value)), hash((Hashed(value),)) == hash((hash(Hashed(value)),)))
# What contains them hashes as what contains their hashes.
for n in range(20):
    assert hash((Hashed(n), 1, (Hashed(n), "a"))) == hash((n, 1, (n, "a")))
    assert hash(frozenset([Hashed(n), Hashed(-n * 2 - 3)])) == hash(frozenset([n, -n * 2 - 3])), n
print({(5, 6): "found"}.get((Hashed(5), 6)))


class Equal(Hashed):
    __hash__ = Hashed.__hash__

    def __eq__(self, other):
        return other == self.value


print({(n, n): "found" for n in range(20)}[(Equal(7), 7)])
