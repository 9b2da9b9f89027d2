# Characters have names; `\N{…}` takes them and their aliases, `lookup` named sequences, too.
import unicodedata


def show(function, *args):
    try:
        print(*args, ascii(function(*args)))
    except Exception as error:
        print(*args, type(error).__name__, error)


for char in "a\xe9\u2014\u1234\u3400\u4e00\uac00\uac01\ud7a3\uf900\ufffd\U0001f600\U00017000\U0001b170\U000e0100":
    print(f"U+{ord(char):04X}", unicodedata.name(char, None))
for char in "\0\x7f\ud800\ue000\u0378\U0010ffff":
    print(f"U+{ord(char):04X}", unicodedata.name(char, "none"))
show(unicodedata.name, "\0")
for name in (
    "EM DASH",
    "em dash",
    "Em  Dash",
    "NUL",
    "BEL",
    "BELL",
    "LATIN SMALL LETTER GHA",
    "KATAKANA LETTER AINU P",
    "HANGUL SYLLABLE GAG",
    "HANGUL SYLLABLE A",
    "HANGUL SYLLABLE X",
    "hangul syllable gag",
    "CJK UNIFIED IDEOGRAPH-4E00",
    "CJK UNIFIED IDEOGRAPH-4e00",
    "CJK UNIFIED IDEOGRAPH-A000",
    "cjk compatibility ideograph-f900",
    "",
    "EGYPTIAN HIEROGLYPH-13460",
):
    show(unicodedata.lookup, name)
show(unicodedata.lookup, "x" * 257)
show(unicodedata.lookup, b"em dash")
show(unicodedata.lookup, 1)
print(ascii("\N{em dash}\N{LATIN SMALL LETTER GHA}\N{NUL}"), ascii(f"{1}\N{BULLET}{2:\N{BULLET}>3}"))
for source in (r"'\N{KATAKANA LETTER AINU P}'", r"'\N{nothing}'", r"f'\N{nothing}'", r"'\N{}'", r"'\N'"):
    show(eval, source)
print("a\xe9\u2013\u0378\U0001f600".encode("ascii", "namereplace"))
print(ascii(b"\\N{EM DASH}".decode("unicode_escape")))
show(bytes.decode, b"a\\N{EM DASx}", "unicode_escape")
print(sum(hash_of for hash_of in (len(unicodedata.name(chr(i), "")) * (i % 1009) for i in range(0x20000))))
