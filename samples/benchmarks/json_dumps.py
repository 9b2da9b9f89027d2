"""An encoder of JSON in Python: dispatch by type, escapes, indentation, sorted keys, a generator of chunks."""

from harness import measure

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def encode_string(text):
    parts = []
    for char in text:
        if char in ESCAPES:
            parts.append(ESCAPES[char])
        elif char < " " or char > "~":
            parts.append(f"\\u{ord(char):04x}")
        else:
            parts.append(char)
    return '"' + "".join(parts) + '"'


class Encoder:
    def __init__(self, indent=None, sort_keys=False):
        self.indent = indent
        self.sort_keys = sort_keys
        self.comma, self.colon = (",", ":") if indent is None else (",", ": ")

    def encode(self, value):
        return "".join(self.chunks(value, 0))

    def line(self, depth):
        return "" if self.indent is None else "\n" + " " * (self.indent * depth)

    def chunks(self, value, depth):
        if isinstance(value, str):
            yield encode_string(value)
        elif value is None:
            yield "null"
        elif value is True:
            yield "true"
        elif value is False:
            yield "false"
        elif isinstance(value, (int, float)):
            yield repr(value)
        elif isinstance(value, dict):
            yield from self.dict_chunks(value, depth)
        elif isinstance(value, (list, tuple)):
            yield from self.list_chunks(value, depth)
        else:
            raise TypeError(f"{type(value).__name__} is not serializable")

    def list_chunks(self, items, depth):
        if not items:
            yield "[]"
            return
        line = self.line(depth + 1)
        before = "[" + line
        for item in items:
            yield before
            yield from self.chunks(item, depth + 1)
            before = self.comma + line
        yield self.line(depth) + "]"

    def dict_chunks(self, items, depth):
        if not items:
            yield "{}"
            return
        line = self.line(depth + 1)
        before = "{" + line
        pairs = sorted(items.items()) if self.sort_keys else items.items()
        for key, item in pairs:
            yield before
            yield encode_string(key)
            yield self.colon
            yield from self.chunks(item, depth + 1)
            before = self.comma + line
        yield self.line(depth) + "}"


def sample(count):
    """Records as an interface of the web might answer."""
    return {
        "ok": True,
        "next": None,
        "users": [
            {
                "id": n * 7919,
                "name": f'User "{n}"\t<{chr(945 + n % 25)}>',
                "active": n % 3 != 0,
                "balance": n * 12.5 - 100.25,
                "tags": [f"tag{n % 5}", f"group{n % 11}"],
                "address": {"street": f"{n} Long Street\nBack yard", "zip": str(10000 + n), "geo": [n / 8, -n / 16]},
                "friends": list(range(n % 6)),
                "settings": {},
            }
            for n in range(count)
        ],
    }


def main():
    value = sample(2000)
    compact = Encoder().encode(value)
    pretty = Encoder(indent=2, sort_keys=True).encode(value)
    checksum = 0
    for char in pretty[::7]:
        checksum = (checksum * 31 + ord(char)) % 1_000_003
    return f"{len(compact)} {len(pretty)} {checksum}"


if __name__ == "__main__":
    measure(main)
