s = "abc" * 100_000
print(len(s), s.count("ca"), s[150_000:150_006], s.find("abcabc", 200_001))
print(s.rfind("c"), hash(s) == hash("abc" * 100_000))
print(s == "abc" * 99_999 + "abc")
print(len(s.replace("b", "")), len(s.split("c")), s.upper()[-3:], len(s[::3]))
print(s[::3] == "a" * 100_000, len("-".join(s)))
wide = "😀" * 50_000 + "x"
print(len(wide), wide[-1], wide.find("x"), len(wide.encode()), wide[25_000])
print(len(wide[::-1]), wide[::-1][0])
try:
    "ab" * 2**62
except (OverflowError, MemoryError) as error:
    print("too long")
