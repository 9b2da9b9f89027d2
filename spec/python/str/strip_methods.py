s = "  xxhixx\t\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print(repr("xxhixx".strip("x")), repr("xyhiyx".strip("xy")))
print(repr("xxhi".rstrip("x")), repr("xxx".strip("x")), repr("abc".strip("")))
print(repr("\u00a0a\u2003".strip()))
print("mississippi".lstrip("ims"), "mississippi".rstrip("ip"))
print("www.example.com".strip("w.moc"), repr("".strip()), "a".strip(None))
print("[x]".strip("[]"))
try:
    "a".strip(5)
except TypeError as error:
    print(error)
