class Text:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return f"<{self.text}>"

    def __repr__(self):
        return f"Text({self.text!r})"

    def __format__(self, spec):
        return f"{self.text:{spec}}" if spec else str(self)


class Table:
    def __getitem__(self, key):
        return Text(key)


t = Text("t")
print(f"{t} {t!r} {t:>5} {t!s:>6}", "%s %r" % (t, t), "{} {!r} {:^7}".format(t, t, t), str(t), [t])
print("%(key)s" % Table(), "{a[x]} {b.text}".format(a=Table(), b=t), "{x}".format_map(Table()))
print("abc".translate({97: "A", 98: None}), "-".join(str(Text(c)) for c in "ab"))
print(t, (t,), {t.text: t}, sep=" | ")
