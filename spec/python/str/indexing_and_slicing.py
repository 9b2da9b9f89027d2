s = "héllo wörld"
print(s[0], s[-1], s[1], s[2:5], s[:3], s[-5:], s[::2], s[::-1], s[5:2])
print(s[5:2:-1], s[100:], s[-100:3], s[:], s[3:3])
for index in 11, -12, 2**100, "a", 1.0, None:
    try:
        s[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s["a":]
except TypeError as error:
    print(error)
print(s[True], s[False:True], "abc"[1:2**100], "abc"[-(2**100):2])
