"""A parser of TOML: tables, arrays of them, dotted and quoted keys, inline tables, strings of four kinds, numbers."""

from harness import measure

BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
ENDS = frozenset(" \t\n,]}#")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\"}
BASES = {"0x": 16, "0o": 8, "0b": 2}


class TomlError(ValueError):
    pass


class Moment:
    """A date, a time, or both."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.root = {}
        self.defined = set()

    def error(self, message):
        line = self.text.count("\n", 0, self.at) + 1
        return TomlError(f"{message} (line {line})")

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def accept(self, sign):
        if self.text.startswith(sign, self.at):
            self.at += len(sign)
            return True
        return False

    def expect(self, sign):
        if not self.accept(sign):
            raise self.error(f"{sign!r} expected")

    def skip_blanks(self):
        while self.peek() in (" ", "\t"):
            self.at += 1

    def skip_lines(self):
        """Blanks, ends of lines and comments."""
        while True:
            char = self.peek()
            if char in (" ", "\t", "\n"):
                self.at += 1
            elif char == "#":
                self.skip_comment()
            else:
                return

    def skip_comment(self):
        end = self.text.find("\n", self.at)
        self.at = len(self.text) if end < 0 else end

    def end_line(self):
        self.skip_blanks()
        if self.peek() == "#":
            self.skip_comment()
        if self.peek() not in ("\n", ""):
            raise self.error(f"the end of the line expected, not {self.peek()!r}")

    def parse(self):
        table = self.root
        self.skip_lines()
        while self.at < len(self.text):
            if self.accept("[["):
                table = self.array_table(self.key())
                self.expect("]]")
            elif self.accept("["):
                table = self.table(self.key())
                self.expect("]")
            else:
                self.pair(table)
            self.end_line()
            self.skip_lines()
        return self.root

    def table(self, key):
        table = self.descend(self.root, key)
        if tuple(key) in self.defined:
            raise self.error(f"table {'.'.join(key)} occurs twice")
        self.defined.add(tuple(key))
        return table

    def array_table(self, key):
        *before, last = key
        tables = self.descend(self.root, before).setdefault(last, [])
        if not isinstance(tables, list):
            raise self.error(f"{last} is no array")
        tables.append({})
        self.defined = {other for other in self.defined if other[: len(key)] != tuple(key)}
        return tables[-1]

    def descend(self, table, key):
        for name in key:
            table = table.setdefault(name, {})
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise self.error(f"{name} is no table")
        return table

    def pair(self, table):
        *before, last = self.key()
        self.expect("=")
        self.skip_blanks()
        target = self.descend(table, before)
        if last in target:
            raise self.error(f"{last} occurs twice")
        target[last] = self.value()

    def key(self):
        names = []
        while True:
            self.skip_blanks()
            names.append(self.name())
            self.skip_blanks()
            if not self.accept("."):
                return names

    def name(self):
        if self.peek() == '"':
            return self.basic_string()
        if self.peek() == "'":
            return self.literal_string()
        start = self.at
        while self.peek() in BARE:
            self.at += 1
        if start == self.at:
            raise self.error("a key expected")
        return self.text[start : self.at]

    def value(self):
        char = self.peek()
        if char == '"':
            return self.long_string('"""') if self.text.startswith('"""', self.at) else self.basic_string()
        if char == "'":
            return self.long_string("'''") if self.text.startswith("'''", self.at) else self.literal_string()
        if char == "[":
            return self.array()
        if char == "{":
            return self.inline_table()
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in ENDS:
            self.at += 1
        return self.scalar(self.text[start : self.at])

    def scalar(self, word):
        if word == "true":
            return True
        if word == "false":
            return False
        digits = word.replace("_", "")
        base = BASES.get(digits[:2])
        try:
            if base is not None:
                return int(digits[2:], base)
            if digits.lstrip("+-").isdigit():
                return int(digits)
            if len(word) >= 8 and (word[4] == "-" or word[2] == ":"):
                return Moment(word)
            return float(digits)
        except ValueError:
            raise self.error(f"no value: {word!r}") from None

    def array(self):
        self.at += 1
        items = []
        self.skip_lines()
        while not self.accept("]"):
            items.append(self.value())
            self.skip_lines()
            if not self.accept(","):
                self.expect("]")
                break
            self.skip_lines()
        return items

    def inline_table(self):
        self.at += 1
        table = {}
        self.skip_blanks()
        if self.accept("}"):
            return table
        while True:
            self.pair(table)
            self.skip_blanks()
            if self.accept("}"):
                return table
            self.expect(",")

    def basic_string(self):
        self.at += 1
        parts = []
        while True:
            char = self.peek()
            if char in ("", "\n"):
                raise self.error("no end of the string")
            self.at += 1
            if char == '"':
                return "".join(parts)
            parts.append(self.escape() if char == "\\" else char)

    def escape(self):
        char = self.peek()
        self.at += 1
        if char == "u":
            self.at += 4
            return chr(int(self.text[self.at - 4 : self.at], 16))
        if char not in ESCAPES:
            raise self.error(f"no escape: {char!r}")
        return ESCAPES[char]

    def literal_string(self):
        start = self.at + 1
        end = self.text.find("'", start)
        if end < 0:
            raise self.error("no end of the string")
        self.at = end + 1
        return self.text[start:end]

    def long_string(self, quotes):
        self.at += 3
        self.accept("\n")
        if quotes == "'''":
            start = self.at
            self.at = self.text.index(quotes, start) + 3
            return self.text[start : self.at - 3]
        parts = []
        while not self.accept(quotes):
            char = self.peek()
            self.at += 1
            if char == "\\":
                if self.peek() == "\n":
                    while self.peek() in (" ", "\n"):
                        self.at += 1
                else:
                    parts.append(self.escape())
            else:
                parts.append(char)
        return "".join(parts)


def sample(count):
    sections = ["# A project\ntitle = \"An \\\"example\\\"\"\nowner.name = 'Ada'\nowner.\"favourite number\" = 0x2A\n"]
    for n in range(count):
        sections.append(f"""
[servers.s{n}]  # server {n}
ip = "10.0.{n}.1"
enabled = {"true" if n % 2 else "false"}
ports = [ 80{n % 10}1, 8_001,  # the usual ones
  {n}, ]
load = {n}.{n % 100}25
started = 19{n % 90 + 10}-05-27T07:32:00Z
limits = {{ cpu = {n % 16}, memory = "{n * 64}\\u004dB", nested.deep = {{ on = true }} }}

[[products]]
name = "Product {n}"
sku = {n * 7919}
text = \"\"\"
First line
second \\
     line\"\"\"
raw = '''C:\\new\\{n}'''

[[products.variants]]
size = {n}e1
tags = ["a{n}", 'b', ["c", "d"]]
""")
    return "".join(sections)


def digest(value):
    if isinstance(value, dict):
        return sum([len(key) * 3 + digest(item) for key, item in value.items()])
    if isinstance(value, list):
        return sum([digest(item) + 1 for item in value])
    if isinstance(value, str):
        return sum(map(ord, value))
    if isinstance(value, Moment):
        return len(value.text)
    return int(value * 4)


def main():
    text = sample(400)
    checksum = digest(Parser(text).parse())
    failures = 0
    for bad in ("a = 1\na = 2", "[t]\n[t]", "x = [1, 2", 'y = "abc', "z = 12z", "= 3", "a = 1\n[a]\nb = 2"):
        try:
            Parser(bad).parse()
        except TomlError as error:
            failures += len(str(error))
    return f"{len(text)} {checksum} {failures}"


if __name__ == "__main__":
    measure(main)
