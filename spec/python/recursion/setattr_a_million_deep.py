# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Forward:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __setattr__(self, name, value):
        setattr(self.target, name, value + 1)


class End:
    pass


end = forward = End()
for _ in range(1_000_000):
    forward = Forward(forward)
forward.x = 0
print(end.x)
