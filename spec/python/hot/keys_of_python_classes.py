"""Keys that hash and compare in Python, in hot loops: found or not, set, raising, and changing the dict meanwhile."""


class Key:
    asked = 0

    def __init__(self, x, fails=None):
        self.x = x
        self.fails = fails

    def __hash__(self):
        if self.fails == "hash":
            raise LookupError(f"hash of {self.x}")
        return hash(self.x) % 7

    def __eq__(self, other):
        Key.asked += 1
        if self.fails == "eq" or (isinstance(other, Key) and other.fails == "eq"):
            raise ArithmeticError(f"{self.x} == {other.x}")
        return isinstance(other, Key) and self.x == other.x

    def __repr__(self):
        return f"Key({self.x})"


class Vague(Key):
    """Whose comparison answers something that is no bool."""

    __hash__ = Key.__hash__

    def __eq__(self, other):
        return [self.x] if self.x == other.x else []


def count(table, keys, turns):
    found = missing = 0
    for i in range(turns):
        key = keys[i % len(keys)]
        if key in table:
            found += 1
        if key not in table:
            missing += 1
    return found, missing


def store(table, keys, turns):
    for i in range(turns):
        table[keys[i % len(keys)]] = i
    return sorted((key.x, value) for key, value in table.items())


def fetch(table, keys, turns):
    total = 0
    for i in range(turns):
        key = keys[i % len(keys)]
        total += table.get(key, 1000)
        if table.get(key) is None:
            total += 1
    return total


def careful(table, keys, turns):
    told = {}
    for i in range(turns):
        key = keys[i % len(keys)]
        try:
            if key in table:
                told["in"] = told.get("in", 0) + 1
            if key not in table:
                told["not in"] = told.get("not in", 0) + 1
            table[key] = i
            told["get"] = told.get("get", 0) + table.get(key)
        except (LookupError, ArithmeticError, TypeError) as error:
            text = f"{type(error).__name__}: {error}"
            told[text] = told.get(text, 0) + 1
    return told


stored = [Key(i) for i in range(10)]
same = [Key(i) for i in range(14)]
for turns in (5, 300):
    print(count({key: 1 for key in stored}, same, turns))
    print(count(set(stored), same, turns))
    print(count(frozenset(stored), same, turns))
    print(count({Vague(i): i for i in range(5)}, [Vague(i) for i in range(8)], turns))
    print(store({key: -1 for key in stored[:3]}, same, turns))
    print(fetch({key: key.x for key in stored}, same, turns))
    bad = [*same[:5], Key(3, "eq"), Key(4, "hash"), Vague(2), [], "text", 3]
    print(careful({key: 0 for key in stored[:6]}, bad, turns))
print(Key.asked)


class Restless(Key):
    """Whose comparison changes the dict that is searched."""

    __hash__ = Key.__hash__
    table = None

    def __eq__(self, other):
        if self.table is not None and len(self.table) < 400:
            self.table[Key(len(self.table) * 7 + 1000)] = "more"
        return self.x == other.x


def restless(turns):
    table = {Key(i): i for i in range(8)}
    keys = [Restless(i) for i in range(10)]
    for key in keys:
        key.table = table
    found = 0
    for i in range(turns):
        found += keys[i % 10] in table
        table[keys[i % 10]] = i
    return found, sum(1 for key in table if isinstance(key, Restless))


print(restless(100))
