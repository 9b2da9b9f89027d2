s = "a😀b𝔘c"
print(len(s), s[1], s[2], s[3], s[-2], s[1:4], s[::-1], list(s), s.index("b"), s.find("c"), s.count("😀"), "😀" in s)
print([ord(c) for c in s], chr(0x1F600), s.upper(), s.replace("😀", "x"), len(s.replace("b", "😀😀")), s.split("😀"), s.center(9, "😀"))
print("😀" > "\uffff", "\uffff" > "😀", sorted(["😀", "\uffff", "z"]) == ["z", "\uffff", "😀"], max(s), min(s), ascii(s), repr(s))
print(s.encode(), s.encode("utf-16-le"), len("👨‍👩‍👧"), "😀😀".find("😀", 1), "x😀y"[1:2] == "😀", s.rindex("c"), s.partition("b"))
print({"😀": 1}["😀"], hash("a😀") == hash("a" + "😀"), "😀" * 3, "😀".isalpha(), "𝔘".isalpha(), "𝔘".lower(), "𐐀".lower() == "𐐨", s.translate({0x1F600: "smile"}))
