class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1], show[1:2], show[1:2:3], show[:], show[::], show[::-1])
print(show[1, 2], show[1:2, ...], show[...,], show[()])
print(show[1:2, 3:4:5, None])
print(show[*[1, 2]], show[0, *"ab", 1:2])
a = slice(1, 5)
print(show[a], [0, 1, 2, 3, 4, 5, 6][a])
print(show[x := 3], show["key"])
