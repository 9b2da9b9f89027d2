# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Box:
    def __init__(self, content):
        self.content = content

    def __repr__(self):
        return "<" + repr(self.content)


box = "end"
for _ in range(1_000_000):
    box = Box(box)
text = repr(box)
print(len(text), text[:3], text[-7:])
