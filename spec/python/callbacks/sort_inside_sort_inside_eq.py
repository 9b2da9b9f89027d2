class Word:
    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return sorted(self.text) < sorted(other.text, key=lambda letter: ord(letter))

    def __repr__(self):
        return self.text


words = [Word(w) for w in ("stone", "notes", "tea", "eat", "ate", "bad")]
print(sorted(words))
print(sorted([words, words[:2], words[1:]], key=lambda ws: sorted(w.text for w in ws)))
