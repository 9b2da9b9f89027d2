import unicodedata as u
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for c in "aé1½٣²Ⅷ中\u0301\U0001f600 \n(一\uac00":
    print(ascii(c), u.category(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
attempt(lambda: u.decimal("a"))
attempt(lambda: u.digit("a"))
attempt(lambda: u.numeric("a"))
attempt(lambda: u.numeric("ab"))
attempt(lambda: u.numeric(5))
attempt(lambda: u.category("ab"))
attempt(lambda: u.category(5))
attempt(lambda: u.normalize("NFX", "a"))
attempt(lambda: u.normalize(5, "a"))
attempt(lambda: u.normalize("NFC", 5))
attempt(lambda: ascii(u.normalize("NFKD", "ﬁ½")))
attempt(lambda: u.is_normalized("NFC", "e\u0301"))
attempt(lambda: u.unidata_version)
