# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Box:
    def __init__(self, content):
        self.content = content

    def __repr__(self):
        return f"B{[self.content]}"

    def __str__(self):
        return f"{self.content}."


box = 0
for _ in range(10_000):
    box = Box(box)
text = repr(box)
print(len(text), text[:6], text[-3:])
print(str(box)[:3], len(str(box)))
