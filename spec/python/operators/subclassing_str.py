class Name(str):
    def __new__(cls, value):
        return super().__new__(cls, value.title())

    def shout(self):
        return self.upper() + "!"

    def __len__(self):
        return 99


n = Name("ada lovelace")
print(n, repr(n), n.shout(), len(n), n == "Ada Lovelace", type(n[0:3]).__name__)
print(type(n + "").__name__, type(n.upper()).__name__)
print({"Ada Lovelace": 1}[n], "%s" % n, f"{n:>15}", n.split(), "-".join([n, n]))
print(n in "Ada Lovelace!", hash(n) == hash("Ada Lovelace"))
n.attribute = 1
print(n.attribute, str(n), type(str(n)).__name__, isinstance(n, str))
print(sorted([n, "B"]), n.replace("A", "a"), n * 2)


class Quiet(str):
    def __str__(self):
        return "quiet str"

    def __repr__(self):
        return "quiet repr"

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


q = Quiet("loud")
print(q, repr(q), [q], f"{q}", "%s" % q, q + "", str(q), "".join([q]), q == "other", "other" == q)
