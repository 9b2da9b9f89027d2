"""Regular expressions in Python: a parser, a compiler to instructions, and a matcher that backtracks over them."""

from harness import measure

CHAR, ANY, CLASS, SPLIT, JUMP, SAVE, START, END, EDGE, SAME, MATCH = range(11)
DIGITS = frozenset("0123456789")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
WORD = LETTERS | DIGITS
SPACE = frozenset(" \t\n\r")
SHORTHANDS = {
    "d": (DIGITS, False),
    "D": (DIGITS, True),
    "w": (WORD, False),
    "W": (WORD, True),
    "s": (SPACE, False),
    "S": (SPACE, True),
}
MANY = 1 << 30


class PatternError(Exception):
    pass


class Compiler:
    """Parses a pattern, and emits instructions as it goes: tuples of an opcode and operands."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0
        self.groups = 1

    def compile(self):
        code = [(SAVE, 0), *self.alternatives(), (SAVE, 1), (MATCH,)]
        if self.at < len(self.pattern):
            raise PatternError(f"unbalanced ) at {self.at}")
        return code

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self):
        char = self.peek()
        self.at += 1
        return char

    def alternatives(self):
        code = self.sequence()
        while self.peek() == "|":
            self.at += 1
            other = self.sequence()
            code = [(SPLIT, 1, len(code) + 2), *code, (JUMP, len(other) + 1), *other]
        return code

    def sequence(self):
        code = []
        while self.peek() not in ("", "|", ")"):
            code += self.repeated()
        return code

    def repeated(self):
        item = self.item()
        while self.peek() in ("*", "+", "?", "{"):
            low, high = self.bounds()
            lazy = self.peek() == "?"
            if lazy:
                self.at += 1
            item = self.repeat(item, low, high, lazy)
        return item

    def bounds(self):
        sign = self.take()
        if sign != "{":
            return {"*": (0, MANY), "+": (1, MANY), "?": (0, 1)}[sign]
        end = self.pattern.index("}", self.at)
        low, comma, high = self.pattern[self.at : end].partition(",")
        self.at = end + 1
        return int(low or 0), int(high) if high else MANY if comma else int(low)

    def repeat(self, item, low, high, lazy):
        def split(a, b):
            return (SPLIT, b, a) if lazy else (SPLIT, a, b)

        size = len(item)
        code = item * low
        if high == MANY:
            return [*code, split(1, size + 2), *item, (JUMP, -size - 1)]
        for left in range(high - low, 0, -1):
            code = [*code, split(1, left * (size + 1)), *item]
        return code

    def item(self):
        char = self.take()
        if char == ".":
            return [(ANY,)]
        if char == "^":
            return [(START,)]
        if char == "$":
            return [(END,)]
        if char == "[":
            return [self.set()]
        if char == "\\":
            return [self.escape()]
        if char == "(":
            return self.group()
        if char in ("*", "+", "?"):
            raise PatternError(f"nothing to repeat at {self.at - 1}")
        return [(CHAR, char)]

    def group(self):
        if self.pattern.startswith("?:", self.at):
            self.at += 2
            code = self.alternatives()
        else:
            number = self.groups
            self.groups += 1
            code = [(SAVE, 2 * number), *self.alternatives(), (SAVE, 2 * number + 1)]
        if self.take() != ")":
            raise PatternError("missing )")
        return code

    def escape(self):
        char = self.take()
        if char in SHORTHANDS:
            return (CLASS, *SHORTHANDS[char])
        if char == "b":
            return (EDGE,)
        if char.isdigit():
            return (SAME, int(char))
        return (CHAR, {"n": "\n", "t": "\t"}.get(char, char))

    def set(self):
        negated = self.peek() == "^"
        if negated:
            self.at += 1
        chars = set()
        first = True
        while first or self.peek() != "]":
            first = False
            char = self.take()
            if char == "\\":
                char = self.take()
                if char in SHORTHANDS:
                    chars |= SHORTHANDS[char][0]
                    continue
            if self.peek() == "-" and self.pattern[self.at + 1] != "]":
                self.at += 1
                chars.update([chr(code) for code in range(ord(char), ord(self.take()) + 1)])
            else:
                chars.add(char)
        self.at += 1
        return (CLASS, frozenset(chars), negated)


class Match:
    def __init__(self, text, places):
        self.text = text
        self.places = places

    def group(self, number=0):
        start, end = self.places[2 * number : 2 * number + 2]
        return None if start is None or end is None else self.text[start:end]

    def span(self):
        return self.places[0], self.places[1]


class Regex:
    def __init__(self, pattern):
        compiler = Compiler(pattern)
        self.code = compiler.compile()
        self.groups = compiler.groups
        self.first = self.code[1][1] if self.code[1][0] == CHAR else None

    def match_at(self, text, at):
        """The match that starts exactly there. What is left to try is on a stack: instruction, place, saved places."""
        code = self.code
        size = len(text)
        saved = (None,) * (2 * self.groups)
        todo = [(0, at, saved)]
        while todo:
            pc, at, saved = todo.pop()
            while True:
                instruction = code[pc]
                op = instruction[0]
                if op == CHAR:
                    if at >= size or text[at] != instruction[1]:
                        break
                    at += 1
                    pc += 1
                elif op == CLASS:
                    if at >= size or (text[at] in instruction[1]) == instruction[2]:
                        break
                    at += 1
                    pc += 1
                elif op == SPLIT:
                    todo.append((pc + instruction[2], at, saved))
                    pc += instruction[1]
                elif op == JUMP:
                    pc += instruction[1]
                elif op == ANY:
                    if at >= size or text[at] == "\n":
                        break
                    at += 1
                    pc += 1
                elif op == SAVE:
                    index = instruction[1]
                    saved = (*saved[:index], at, *saved[index + 1 :])
                    pc += 1
                elif op == MATCH:
                    return Match(text, saved)
                elif op == SAME:
                    start, end = saved[2 * instruction[1] : 2 * instruction[1] + 2]
                    if start is None or end is None or not text.startswith(text[start:end], at):
                        break
                    at += end - start
                    pc += 1
                elif not self.holds(op, text, at):
                    break
                else:
                    pc += 1
        return None

    def holds(self, op, text, at):
        """An assertion about a place."""
        if op == START:
            return at == 0 or text[at - 1] == "\n"
        if op == END:
            return at == len(text) or text[at] == "\n"
        before = at > 0 and text[at - 1] in WORD
        after = at < len(text) and text[at] in WORD
        return before != after

    def search(self, text, start=0):
        while start <= len(text):
            if self.first is not None:
                start = text.find(self.first, start)
                if start < 0:
                    return None
            match = self.match_at(text, start)
            if match is not None:
                return match
            start += 1
        return None

    def find_all(self, text):
        at = 0
        while (match := self.search(text, at)) is not None:
            yield match
            start, end = match.span()
            at = end if end > start else end + 1

    def replace(self, text, replacement):
        parts = []
        at = 0
        for match in self.find_all(text):
            start, end = match.span()
            parts += [text[at:start], replacement(match)]
            at = end
        return "".join(parts) + text[at:]


def sample(count):
    lines = []
    for n in range(count):
        address = f"10.{n % 7}.{n * 3 % 256}.{n * 7 % 256}"
        when = f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:{n % 60:02}"
        lines.append(f'{address} [{when}] "GET /page/{n % 13}/view?id={n * 17}&name=user{n % 5}" {200 + n % 3 * 100}')
        if n % 4 == 0:
            lines.append(f"mail from user{n}@example{n % 3}.org to <admin.{n}@host.net>, said said hello there there")
    return "\n".join(lines)


PATTERNS = (
    r"\d{1,3}(?:\.\d{1,3}){3}",
    r"^(\S+) \[([^\]]+)\] \"(GET|POST) ([^\"]*)\" (\d+)$",
    r"[\w.]+@\w+\.(?:org|net|com)",
    r"\b(\w+) \1\b",
    r"(id|name)=(.*?)[&\"]",
    r"(a|b|c|d|e)*z|(?:x+x+)+y|user[0-9]*?1",
)


def main():
    text = sample(110)
    checksum = 0
    for pattern in PATTERNS:
        regex = Regex(pattern)
        count = 0
        for match in regex.find_all(text):
            start, end = match.span()
            checksum = (checksum * 31 + start + end) % 1_000_003
            for number in range(1, regex.groups):
                checksum += len(match.group(number) or "")
            count += 1
        checksum += count
    hidden = Regex(r"(\d+)-(\d+)-(\d+)").replace(text, lambda match: f"{match.group(3)}.{match.group(2)}.")
    return f"{checksum} {len(text)} {len(hidden)}"


if __name__ == "__main__":
    measure(main)
