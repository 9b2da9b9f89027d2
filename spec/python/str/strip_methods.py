s = "  xxhixx\t\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr("xxhixx".strip("x")), repr("xyhiyx".strip("xy")), repr("xxhi".rstrip("x")), repr("xxx".strip("x")), repr("abc".strip("")), repr("\u00a0a\u2003".strip()))
print("mississippi".lstrip("ims"), "mississippi".rstrip("ip"), "www.example.com".strip("w.moc"), repr("".strip()), "a".strip(None), "[x]".strip("[]"))
try:
    "a".strip(5)
except TypeError as error:
    print(error)
