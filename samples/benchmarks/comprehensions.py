"""Comprehensions: lists, sets and dicts, nested, with conditions, closures, and unpacked targets."""

from harness import measure


class Widget:
    def __init__(self, ident, kind, size, related):
        self.ident = ident
        self.kind = kind
        self.size = size
        self.related = related

    def is_wanted(self, limit):
        return self.size < limit and self.kind != "spare"


KINDS = ("small", "big", "spare", "bundle")


class Tray:
    def __init__(self, widgets):
        self.widgets = widgets
        self.by_ident = {widget.ident: widget for widget in widgets}

    def wanted(self, limit):
        return [widget for widget in self.widgets if widget.is_wanted(limit)]

    def sizes_by_kind(self):
        return {kind: [widget.size for widget in self.widgets if widget.kind == kind] for kind in KINDS}

    def related_kinds(self):
        return {
            (widget.kind, self.by_ident[ident].kind)
            for widget in self.widgets
            for ident in widget.related
            if ident in self.by_ident
        }

    def has_any(self, kind, limit):
        return any([widget.kind == kind and widget.size >= limit for widget in self.widgets])

    def ranks(self):
        order = sorted(self.widgets, key=lambda widget: (widget.size, widget.ident))
        return {widget.ident: rank for rank, widget in enumerate(order)}


def make_widgets(count):
    return [
        Widget(n, KINDS[n * 7 % 4], n * 31 % 97, [(n + step * step) % (count + 20) for step in range(n % 5)])
        for n in range(count)
    ]


def transpose(rows):
    return [[row[i] for row in rows] for i in range(len(rows[0]))]


def multiply(a, b):
    columns = transpose(b)
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def triangles(limit):
    return [
        (a, b, c)
        for a in range(1, limit)
        for b in range(a, limit)
        if (c := round((a * a + b * b) ** 0.5)) < limit and a * a + b * b == c * c
    ]


def steps(count):
    """Closures made in a comprehension; each keeps its own number."""
    return [lambda value, step=step: value + step for step in range(count)]


def main():
    checksum = 0
    for round_ in range(60):
        tray = Tray(make_widgets(400))
        checksum += sum([widget.ident for widget in tray.wanted(50 + round_)])
        checksum += sum([sum(sizes) * len(kind) for kind, sizes in tray.sizes_by_kind().items()])
        checksum += len(tray.related_kinds()) + tray.has_any("big", 96 + round_ % 2)
        checksum += sum([ident * rank for ident, rank in tray.ranks().items()]) % 1009
    matrix = [[i * j % 10 for j in range(70)] for i in range(70)]
    checksum += sum([sum(row) for row in multiply(matrix, matrix)])
    checksum += sum([a + b * c for a, b, c in triangles(500)])
    for step in steps(2000):
        checksum = step(checksum)
    pairs = {(a, b): a ^ b for a in range(200) for b in range(200) if a != b}
    checksum += sum([value for (a, b), value in pairs.items() if a < b])
    words = {text: {letter for letter in text} for text in [f"{n:x}{n * 17:b}" for n in range(6000)]}
    checksum += sum([len(letters) for letters in words.values()])
    return checksum


if __name__ == "__main__":
    measure(main)
