"""Objects to bytes and back: a machine with opcodes and a stack, a memo for what occurs twice, instances by name."""

from harness import measure

MARK, STOP, NONE, TRUE, FALSE, INT, BIG, FLOAT, TEXT, BYTES = b"(.NTFiIfub"
LIST, TUPLE, DICT, SET, APPEND, SET_ITEMS, ADD_ITEMS, OBJECT, STATE, PUT, GET = b"]t}saSAoOpg"


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Order:
    def __init__(self, number, customer, lines):
        self.number = number
        self.customer = customer
        self.lines = lines
        self.paid = number % 2 == 0

    def get_state(self):
        return {"number": self.number, "customer": self.customer, "lines": self.lines}

    def set_state(self, state):
        self.__dict__.update(state)
        self.paid = self.number % 2 == 0


CLASSES = {"Point": Point, "Order": Order}


class Writer:
    def __init__(self):
        self.out = bytearray()
        self.memo = {}
        self.writers = {
            type(None): self.write_none,
            bool: self.write_bool,
            int: self.write_int,
            float: self.write_float,
            str: self.write_text,
            bytes: self.write_bytes,
            list: self.write_list,
            tuple: self.write_tuple,
            dict: self.write_dict,
            set: self.write_set,
        }

    def write(self, value):
        known = self.memo.get(self.key(value))
        if known is not None:
            self.out.append(GET)
            self.write_size(known[0])
            return
        self.writers.get(type(value), self.write_object)(value)

    def key(self, value):
        return value if type(value) is str else id(value)

    def remember(self, value):
        number = len(self.memo)
        # The value stays alive, so that no other gets its id.
        self.memo[self.key(value)] = number, value
        self.out.append(PUT)
        self.write_size(number)

    def write_size(self, size):
        """Seven bits a byte, the lowest first."""
        out = self.out
        while size > 127:
            out.append(size & 127 | 128)
            size >>= 7
        out.append(size)

    def write_none(self, value):
        self.out.append(NONE)

    def write_bool(self, value):
        self.out.append(TRUE if value else FALSE)

    def write_int(self, value):
        if -(1 << 31) <= value < 1 << 31:
            self.out.append(INT)
            self.write_size((value << 1) ^ (value >> 63))
        else:
            self.out.append(BIG)
            digits = str(value).encode()
            self.write_size(len(digits))
            self.out += digits

    def write_float(self, value):
        numerator, denominator = value.as_integer_ratio()
        self.out.append(FLOAT)
        self.write_size(numerator)
        self.write_size(denominator)

    def write_text(self, value):
        encoded = value.encode()
        self.out.append(TEXT)
        self.write_size(len(encoded))
        self.out += encoded
        self.remember(value)

    def write_bytes(self, value):
        self.out.append(BYTES)
        self.write_size(len(value))
        self.out += value

    def write_list(self, value):
        self.out.append(LIST)
        self.remember(value)
        self.out.append(MARK)
        for item in value:
            self.write(item)
        self.out.append(APPEND)

    def write_tuple(self, value):
        self.out.append(MARK)
        for item in value:
            self.write(item)
        self.out.append(TUPLE)
        self.remember(value)

    def write_dict(self, value):
        self.out.append(DICT)
        self.remember(value)
        self.out.append(MARK)
        for key, item in value.items():
            self.write(key)
            self.write(item)
        self.out.append(SET_ITEMS)

    def write_set(self, value):
        self.out.append(SET)
        self.remember(value)
        self.out.append(MARK)
        for item in sorted(value):
            self.write(item)
        self.out.append(ADD_ITEMS)

    def write_object(self, value):
        name = type(value).__name__
        if name not in CLASSES:
            raise TypeError(f"{name} cannot be written")
        self.write(name)
        self.out.append(OBJECT)
        self.remember(value)
        self.write(value.get_state() if hasattr(value, "get_state") else value.__dict__)
        self.out.append(STATE)


class Reader:
    def __init__(self, source):
        self.source = source
        self.at = 0
        self.stack = []
        self.marks = []
        self.memo = []
        self.readers = {
            MARK: self.read_mark,
            NONE: lambda: self.stack.append(None),
            TRUE: lambda: self.stack.append(True),
            FALSE: lambda: self.stack.append(False),
            INT: self.read_int,
            BIG: lambda: self.stack.append(int(self.read_chunk())),
            FLOAT: lambda: self.stack.append(self.read_size() / self.read_size()),
            TEXT: lambda: self.stack.append(self.read_chunk().decode()),
            BYTES: lambda: self.stack.append(self.read_chunk()),
            LIST: lambda: self.stack.append([]),
            DICT: lambda: self.stack.append({}),
            SET: lambda: self.stack.append(set()),
            TUPLE: lambda: self.stack.append(tuple(self.since_mark())),
            APPEND: self.append_items,
            SET_ITEMS: self.set_items,
            ADD_ITEMS: self.add_items,
            OBJECT: self.make_object,
            STATE: self.set_state,
            PUT: self.put,
            GET: self.get,
        }

    def read(self):
        source = self.source
        readers = self.readers
        while True:
            code = source[self.at]
            self.at += 1
            if code == STOP:
                return self.stack.pop()
            readers[code]()

    def read_size(self):
        size = shift = 0
        while True:
            byte = self.source[self.at]
            self.at += 1
            size |= (byte & 127) << shift
            if byte < 128:
                return size
            shift += 7

    def read_chunk(self):
        size = self.read_size()
        start = self.at
        self.at = start + size
        return self.source[start : self.at]

    def read_mark(self):
        self.marks.append(len(self.stack))

    def since_mark(self):
        start = self.marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def read_int(self):
        size = self.read_size()
        self.stack.append(size >> 1 ^ -(size & 1))

    def append_items(self):
        items = self.since_mark()
        self.stack[-1].extend(items)

    def set_items(self):
        items = self.since_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def add_items(self):
        items = self.since_mark()
        self.stack[-1].update(items)

    def make_object(self):
        kind = CLASSES[self.stack.pop()]
        self.stack.append(kind.__new__(kind))

    def set_state(self):
        state = self.stack.pop()
        target = self.stack[-1]
        if hasattr(target, "set_state"):
            target.set_state(state)
        else:
            target.__dict__.update(state)

    def put(self):
        self.read_size()
        self.memo.append(self.stack[-1])

    def get(self):
        self.stack.append(self.memo[self.read_size()])


def dumps(value):
    writer = Writer()
    writer.write(value)
    writer.out.append(STOP)
    return bytes(writer.out)


def loads(source):
    return Reader(source).read()


def sample(count):
    customers = [{"name": f"Customer {n}", "since": 2000 + n, "où": (n + 0.25, -n)} for n in range(7)]
    orders = []
    for n in range(count):
        lines = [(f"item{n * k % 50}", k, n * k * 12345678901) for k in range(1, 5)]
        orders.append(Order(n, customers[n % 7], lines))
    shape = [Point(n, -n * 3) for n in range(count)]
    numbers = {"ids": set(range(count)), "raw": bytes(range(256))}
    return {"orders": orders, "shape": shape, **numbers, "none": None, "on": True}


def main():
    data = sample(400)
    data["self"] = data
    checksum = 0
    source = b""
    for _ in range(4):
        source = dumps(data)
        data = loads(source)
    for byte in source:
        checksum = (checksum * 31 + byte) % 1_000_003
    last = data["orders"][-1]
    same = data["self"] is data and last.customer is data["orders"][-8].customer
    return f"{len(source)} {checksum} {last.lines[-1][2]} {sum(data['ids'])} {int(last.paid) + int(same)}"


if __name__ == "__main__":
    measure(main)
