"""A pretty printer: nested containers and objects over several lines, as narrow as asked, cycles, long texts."""

from harness import measure


class Node:
    def __init__(self, name, **attributes):
        self.name = name
        self.attributes = attributes


class Printer:
    def __init__(self, width=80, indent=1, depth=None):
        self.width = width
        self.indent = indent
        self.depth = depth
        self.printers = {
            dict: self.print_dict,
            list: self.print_list,
            tuple: self.print_tuple,
            set: self.print_set,
            str: self.print_text,
            Node: self.print_node,
        }

    def format(self, value):
        self.parts = []
        self.path = set()
        self.print(value, 0, 0, 0)
        return "".join(self.parts)

    def print(self, value, column, allowance, level):
        """Prints a value that starts in a column, with `allowance` characters to follow it."""
        if id(value) in self.path:
            self.parts.append(f"<recursion on {type(value).__name__}>")
            return
        text = self.text(value, level)
        if len(text) > self.width - column - allowance:
            printer = self.printers.get(type(value))
            if printer is not None:
                self.path.add(id(value))
                printer(value, column, allowance, level + 1)
                self.path.discard(id(value))
                return
        self.parts.append(text)

    def text(self, value, level):
        """The value in one line."""
        kind = type(value)
        if kind not in self.printers or kind is str:
            return repr(value)
        if self.depth is not None and level >= self.depth:
            return "{...}" if kind in (dict, set) else "[...]" if kind is list else "(...)"
        if id(value) in self.path:
            return f"<recursion on {kind.__name__}>"
        self.path.add(id(value))
        if kind is dict:
            pairs = [f"{self.text(key, level + 1)}: {self.text(item, level + 1)}" for key, item in self.ordered(value)]
            result = "{" + ", ".join(pairs) + "}"
        elif kind is Node:
            pairs = [f"{key}={self.text(item, level + 1)}" for key, item in sorted(value.attributes.items())]
            result = f"Node({', '.join([repr(value.name), *pairs])})"
        else:
            items = ", ".join([self.text(item, level + 1) for item in (sorted(value) if kind is set else value)])
            if kind is list:
                result = f"[{items}]"
            elif kind is set:
                result = "{" + items + "}"
            else:
                result = f"({items},)" if len(value) == 1 else f"({items})"
        self.path.discard(id(value))
        return result

    def ordered(self, items):
        return sorted(items.items(), key=lambda pair: (type(pair[0]).__name__, pair[0]))

    def print_dict(self, value, column, allowance, level):
        self.parts.append("{" + " " * (self.indent - 1))
        column += self.indent
        pairs = self.ordered(value)
        for i, (key, item) in enumerate(pairs):
            name = self.text(key, level)
            self.parts.append(name + ": ")
            is_last = i == len(pairs) - 1
            self.print(item, column + len(name) + 2, allowance + 1 if is_last else 1, level)
            if not is_last:
                self.parts.append(",\n" + " " * column)
        self.parts.append("}")

    def print_items(self, items, column, allowance, level):
        for i, item in enumerate(items):
            if i:
                self.parts.append(",\n" + " " * column)
            self.print(item, column, allowance + 1 if i == len(items) - 1 else 1, level)

    def print_list(self, value, column, allowance, level):
        self.parts.append("[" + " " * (self.indent - 1))
        self.print_items(value, column + self.indent, allowance, level)
        self.parts.append("]")

    def print_tuple(self, value, column, allowance, level):
        self.parts.append("(" + " " * (self.indent - 1))
        self.print_items(value, column + self.indent, allowance, level)
        self.parts.append(",)" if len(value) == 1 else ")")

    def print_set(self, value, column, allowance, level):
        self.parts.append("{" + " " * (self.indent - 1))
        self.print_items(sorted(value), column + self.indent, allowance, level)
        self.parts.append("}")

    def print_text(self, value, column, allowance, level):
        """Long texts are broken between words."""
        limit = max(self.width - column - allowance - 2, 8)
        lines = []
        line = ""
        for word in value.split(" "):
            longer = f"{line} {word}" if line else word
            if len(longer) > limit and line:
                lines.append(line + " ")
                line = word
            else:
                line = longer
        lines.append(line)
        self.parts.append(("\n" + " " * column).join([repr(line) for line in lines]))

    def print_node(self, value, column, allowance, level):
        self.parts.append("Node(")
        column += len("Node(")
        self.print(value.name, column, 1, level)
        for key, item in sorted(value.attributes.items()):
            self.parts.append(",\n" + " " * column + key + "=")
            self.print(item, column + len(key) + 1, allowance + 1, level)
        self.parts.append(")")


def sample(count):
    rows = []
    for n in range(count):
        row = {
            "id": n,
            "name": f"row number {n} of the sample, with a text that is longer than others " * (n % 3 + 1),
            "point": (n, n * n % 101, -n),
            "single": (n,),
            "tags": {f"tag{k}" for k in range(n % 4 + 1)},
            "children": [{"depth": depth, "values": list(range(depth * 3))} for depth in range(n % 6)],
            7: [None, True, 1.5],
        }
        rows.append(Node(f"node{n}", row=row, size=n * 3) if n % 4 == 0 else row)
    rows.append(rows)
    return rows


def main():
    rows = sample(350)
    checksum = length = 0
    for width, indent, depth in ((80, 1, None), (40, 4, None), (120, 2, 4)):
        text = Printer(width, indent, depth).format(rows)
        length += len(text)
        for char in text[::5]:
            checksum = (checksum * 31 + ord(char)) % 1_000_003
    return f"{length} {checksum}"


if __name__ == "__main__":
    measure(main)
