s = "\ud83d\ude00"
print(len(s), ascii(s), s == "😀", ascii(s[0]), ascii(s + "x"))
print(ascii("\udc80".upper()), ascii(s[::-1]))
try:
    s.encode()
except UnicodeEncodeError as error:
    print(error)
print(s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "replace"))
print(b"\xff".decode("utf-8", "surrogateescape") == "\udcff")
print(ascii(chr(0xD800)), repr("\ud800"))
print("\udcff".encode("utf-8", "surrogateescape"))
print(s.encode("utf-16-le", "surrogatepass").decode("utf-16-le"))
