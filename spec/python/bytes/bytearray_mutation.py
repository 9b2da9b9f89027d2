a = bytearray(b"abc")
print(a.append(100), a.extend(b"ef"), a.extend([103]), a.insert(0, 64), a)
print(a.pop(), a.pop(0), a, a.remove(98), a.reverse(), a, a.copy() is a)
a[0] = 90
a[1:3] = b"long"
a[-1:] = []
del a[0]
print(a, len(a), a.clear(), a, bool(a))
a += b"xyz"
a *= 2
print(a, a[::2])
a[::2] = b"123"
print(a, bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]))
print(bytearray(b"a") == b"a", a == bytes(a), bytearray())
del a[::2]
print(a, a.count(b"y"), a.find(b"z"), a.upper(), a.resize(5), a)
