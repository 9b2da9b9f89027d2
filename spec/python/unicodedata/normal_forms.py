# The four normal forms of Unicode 16.
import unicodedata

forms = "NFC", "NFD", "NFKC", "NFKD"
samples = (
    "",
    "plain",
    "\xe9",
    "e\u0301",
    "\u1e9b\u0323",
    "\u212b",
    "a\u0315\u0300\u05ae\u0300b",
    "\uac01",
    "\u1100\u1161\u11a8",
    "\uac00\u11a8\u11a8",
    "\ufb01\xbd\u2460\u3300",
    "\u0344\u0958",
    "\u0308\u0301",
    "\U0001d15e\U0001d400\U0001f130",
    "\ud800e\u0301",
    "\U000105d2\u0307",
    "\U00016121\U0001611f",
)
for text in samples:
    print(ascii(text), *(ascii(unicodedata.normalize(form, text)) for form in forms))
    print(*(unicodedata.is_normalized(form, text) for form in forms))
for args in ("NFX", "a"), ("nfc", "a"), (1, "a"), ("NFC", 1), ("NFC",):
    for function in unicodedata.normalize, unicodedata.is_normalized:
        try:
            print(function(*args))
        except Exception as error:
            print(type(error).__name__, error)
