print('single', "double", '''triple 'quoted' ''', """triple "double" """)
print("\a\b\f\n\r\t\v\\\'\"" == "\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x27\x22")
print(repr("\0\1\18\377\x7f\xe9\u20ac\U0001F600"))
print(r"\n\"", R'\x', u"uni", b"by\x00\xff", rb"\n", Rb"\t", bR"\r")
print("\N{LATIN SMALL LETTER E WITH ACUTE}\N{GREEK SMALL LETTER PI}")
print("""first
second \
still second""")
print("a" 'b' """c""" r"\d", b"a" rb"\b")
print(len("é"), len("😀"), len("e\u0301"))
