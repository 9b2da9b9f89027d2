s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("a", 1, 3), s.find("z"), s.find(""))
print(s.find("", 5), s.find("", 11), s.find("", 12), s.find("a", -3))
print(s.find("abra", 1))
print(s.rfind("a"), s.rfind("a", 0, 10), s.rfind("abra"), s.rfind("z"))
print(s.rfind(""), s.rfind("", 0, 3), s.rfind("abra", 1, 8))
print(s.count("a"), s.count("a", 1), s.count("abra"), s.count(""))
print(s.count("", 3, 5), "aaaa".count("aa"), s.count("z"), "".count(""))
print("".count("", 1))
print(s.index("c"), s.rindex("b"), "bra" in s, "" in s, "" in "", "x" not in s)
for action in (
    lambda: s.index("z"),
    lambda: s.rindex("z"),
    lambda: s.index("a", 11),
    lambda: s.find(5),
    lambda: 5 in s,
    lambda: s.count(None),
    lambda: s.find("a", "b"),
):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
