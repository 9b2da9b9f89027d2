# What the character database says of single characters.
import unicodedata

print(unicodedata.unidata_version)
properties = "category bidirectional combining mirrored east_asian_width decomposition".split()
for char in "a(\u0301\u0378\u05d0\u0661\xe9\xbd\u2160\u2212\uac00\ud800\uff21\U0001d7d8\U00020000":
    print(f"U+{ord(char):04X}", *(repr(getattr(unicodedata, name)(char)) for name in properties))
for char in "a7\xb2\xbd\u0663\u2167\u4e00\u09f4\U0001d7d8":
    print(ascii(char), *(getattr(unicodedata, name)(char, None) for name in ("decimal", "digit", "numeric")))
for name in properties + ["decimal", "digit", "numeric", "name"]:
    function = getattr(unicodedata, name)
    for args in ("",), ("ab",), (3,), (None,), (), ("a", 1, 2), ("\xa0",):
        try:
            print(name, args, repr(function(*args)))
        except Exception as error:
            print(name, args, type(error).__name__, error)
for name in properties[:2]:
    counts = {}
    for code in range(0x110000):
        kind = getattr(unicodedata, name)(chr(code))
        counts[kind] = counts.get(kind, 0) + 1
    print(sorted(counts.items()))
