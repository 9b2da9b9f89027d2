def dump(value):
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c) for c in value) + '"'
        case list() | tuple():
            return "[" + ", ".join(map(dump, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{dump(str(k))}: {dump(v)}" for k, v in value.items()) + "}"
        case _:
            raise TypeError(f"cannot write {type(value).__name__}")


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def space(self):
        while self.text[self.at : self.at + 1].isspace():
            self.at += 1

    def expect(self, token):
        self.space()
        if not self.text.startswith(token, self.at):
            raise ValueError(f"expected {token!r} at {self.at}")
        self.at += len(token)

    def peek(self):
        self.space()
        return self.text[self.at : self.at + 1]

    def value(self):
        for word, value in ("null", None), ("true", True), ("false", False):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        match self.peek():
            case '"':
                return self.string()
            case "[":
                return list(self.items("[", "]", self.value))
            case "{":
                return dict(self.items("{", "}", self.pair))
            case _:
                return self.number()

    def items(self, start, end, item):
        self.expect(start)
        while self.peek() != end:
            yield item()
            if self.peek() != end:
                self.expect(",")
                self.space()
        self.expect(end)

    def pair(self):
        self.space()
        key = self.string()
        self.expect(":")
        self.space()
        return key, self.value()

    def string(self):
        self.expect('"')
        result = ""
        while (char := self.text[self.at]) != '"':
            if char == "\\":
                self.at += 1
                char = {"n": "\n"}.get(self.text[self.at], self.text[self.at])
            result += char
            self.at += 1
        self.at += 1
        return result

    def number(self):
        start = self.at
        while self.text[self.at : self.at + 1] and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        word = self.text[start : self.at]
        return float(word) if set(word) & set(".eE") else int(word)


data = {
    "name": 'quo"te\\',
    "list": [1, -2.5, 1e20, [], {}],
    "nested": {"a": None, "b": [True, False]},
    "line": "a\nb",
}
text = dump(data)
print(text)
print(Reader(text).value() == data, Reader("[1, [2, [3, []]]]").value())
for bad in "[1 2]", '{"a" 1}', "@":
    try:
        Reader(bad).value()
    except ValueError as error:
        print(error)
try:
    dump({1, 2})
except TypeError as error:
    print(error)
