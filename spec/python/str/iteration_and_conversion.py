s = "aé😀"
print(list(s), tuple(s), set("aa"), sorted("hello"), dict.fromkeys(s))
print(list(enumerate(s)), list(reversed(s)), list(zip(s, s[1:])), [*s], max(s))
print(list(map(ord, s)))
a, b, c = s
print(a, b, c, *s, sep="|")
iterator = iter(s)
print(next(iterator), list(iterator), type(iterator).__name__, iterator.__length_hint__())
print(any(c == "é" for c in s), "".join(c for c in s if c.isascii()), sum(map(len, s)))
