text = ""
for i in range(2000):
    text += chr(97 + i % 26)
print(len(text), text[-5:], text.count("abc"))
wide = ""
for i in range(500):
    wide += "é" if i % 3 else "😀"
print(len(wide), wide[0], wide[-1], wide.count("😀"))
parts = []
for i in range(1000):
    parts.append(f"{i:03d}"[::-1])
print("".join(parts)[:12], len("".join(parts)))
vowels = 0
for char in text:
    if char in "aeiou":
        vowels += 1
print(vowels, sum(ord(char) for char in text))
reversed_text = ""
for i in range(len(text) - 1, -1, -1):
    reversed_text += text[i]
print(reversed_text == text[::-1], text[100], wide[100:103])
