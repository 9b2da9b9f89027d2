a, b = "é", "e\u0301"
print(a == b, len(a), len(b), ascii(a), ascii(b), a < b)
print(sorted([a, b]) == [b, a], b[0], ascii(b[::-1]), ascii(b.upper()))
print(ascii(a.upper()), a.casefold() == b.casefold())
import unicodedata

print(unicodedata.normalize("NFC", b) == a)
print(unicodedata.normalize("NFD", a) == b, unicodedata.name("é"))
print(unicodedata.category("é"), unicodedata.lookup("BULLET"))
print(unicodedata.numeric("½"), unicodedata.decimal("٣"))
