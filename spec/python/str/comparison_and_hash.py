print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a")
print("é" > "z", "10" < "9", "a" == "a", "a" != "b", "a" >= "a")
print(hash("abc") == hash("ab" + "c"), "ß" == "ss", "é" == "e\u0301")
print({"a": 1}["a"], sorted(["b", "A", "a", "é", "10", "9", "", "aa"]))
for action in (lambda: "a" < 1, lambda: "a" >= None, lambda: "a" < b"a"):
    try:
        action()
    except TypeError as error:
        print(error)
print("a" == 1, "a" == b"a", "a" != None, "1" == 1)
