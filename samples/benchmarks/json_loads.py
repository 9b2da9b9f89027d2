"""A decoder of JSON in Python: a scanner by index, recursion, escapes, numbers, errors with line and column."""

from harness import measure

SPACE = " \t\n\r"
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
CONSTANTS = {"null": None, "true": True, "false": False}


class DecodeError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {line} column {column}")


class Decoder:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def error(self, message):
        return DecodeError(message, self.text, self.at)

    def decode(self):
        value = self.value()
        self.skip_space()
        if self.at < len(self.text):
            raise self.error("extra text")
        return value

    def skip_space(self):
        text = self.text
        at = self.at
        while at < len(text) and text[at] in SPACE:
            at += 1
        self.at = at

    def peek(self):
        self.skip_space()
        return self.text[self.at] if self.at < len(self.text) else ""

    def value(self):
        char = self.peek()
        if char == '"':
            return self.string()
        if char == "{":
            return self.object()
        if char == "[":
            return self.array()
        if char == "-" or char.isdigit():
            return self.number()
        for word, constant in CONSTANTS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return constant
        raise self.error("a value expected")

    def object(self):
        self.at += 1
        result = {}
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            if self.peek() != '"':
                raise self.error("a name expected")
            name = self.string()
            if self.peek() != ":":
                raise self.error("':' expected")
            self.at += 1
            result[name] = self.value()
            char = self.peek()
            self.at += 1
            if char == "}":
                return result
            if char != ",":
                raise self.error("',' expected")

    def array(self):
        self.at += 1
        result = []
        if self.peek() == "]":
            self.at += 1
            return result
        while True:
            result.append(self.value())
            char = self.peek()
            self.at += 1
            if char == "]":
                return result
            if char != ",":
                raise self.error("',' expected")

    def string(self):
        text = self.text
        start = at = self.at + 1
        parts = []
        while True:
            char = text[at : at + 1]
            if char == '"':
                parts.append(text[start:at])
                self.at = at + 1
                return "".join(parts)
            if char == "\\":
                parts.append(text[start:at])
                escape = text[at + 1]
                if escape == "u":
                    parts.append(chr(int(text[at + 2 : at + 6], 16)))
                    at += 6
                else:
                    parts.append(ESCAPES[escape])
                    at += 2
                start = at
            elif char == "":
                raise self.error("no end of the string")
            else:
                at += 1

    def number(self):
        text = self.text
        start = at = self.at
        is_float = False
        if text[at] == "-":
            at += 1
        while at < len(text):
            char = text[at]
            if char in ".eE":
                is_float = True
            elif not char.isdigit() and char not in "+-":
                break
            at += 1
        self.at = at
        return float(text[start:at]) if is_float else int(text[start:at])


def sample(count):
    users = ",\n  ".join(
        f'{{"id": {n * 7919}, "name": "User \\"{n}\\"\\t<\\u03b{n % 10}>", "active": {"true" if n % 3 else "false"},'
        f' "balance": {n * 12.5 - 100.25}, "tags": ["tag{n % 5}", "group{n % 11}"], "address": {{"street":'
        f' "{n} Long Street\\nBack yard", "zip": "{10000 + n}", "geo": [{n / 8}, -{n}e-2]}},'
        f' "friends": {list(range(n % 6))}, "settings": {{}}}}'
        for n in range(count)
    )
    return '{"ok": true, "next": null, "users": [\n  ' + users + "\n]}"


def main():
    text = sample(600)
    checksum = 0
    for user in Decoder(text).decode()["users"]:
        checksum += user["id"] + len(user["name"]) + user["active"] + int(user["balance"] * 4)
        checksum += ord(user["name"][-2]) + len(user["tags"]) + int(user["address"]["geo"][0] * 16)
        checksum += sum(user["friends"]) + len(user["address"]["street"]) + int(user["address"]["geo"][1] * -100 + 0.5)
    failures = 0
    for cut in (35, 70, 105, 140):
        try:
            Decoder(text[:-cut]).decode()
        except DecodeError as error:
            failures += len(str(error))
    return f"{checksum} {failures}"


if __name__ == "__main__":
    measure(main)
