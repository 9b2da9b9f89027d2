a, b = "é", "e\u0301"
print(a == b, len(a), len(b), ascii(a), ascii(b), a < b, sorted([a, b]) == [b, a], b[0], ascii(b[::-1]), ascii(b.upper()), ascii(a.upper()), a.casefold() == b.casefold())
import unicodedata

print(unicodedata.normalize("NFC", b) == a, unicodedata.normalize("NFD", a) == b, unicodedata.name("é"), unicodedata.category("é"), unicodedata.lookup("BULLET"), unicodedata.numeric("½"), unicodedata.decimal("٣"))
