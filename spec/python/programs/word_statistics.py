TEXT = """
It was a quiet day. The cat sat on the mat, and the dog sat by the cat.
"Why," said the dog, "is it so quiet?" -- "It's a quiet day," said the cat.
"""


def words(text):
    word = ""
    for char in text:
        if char.isalpha() or char == "'":
            word += char.lower()
        elif word:
            yield word
            word = ""


def histogram(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


counts = histogram(words(TEXT))
print(sum(counts.values()), len(counts), max(counts, key=len))
for word, count in list(counts.items())[:6]:
    print(f"{word:<8}{'#' * count:<8}{count / sum(counts.values()):>7.1%}")
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
print({length: sorted(group) for length, group in sorted(by_length.items())})
print(histogram(map(len, words(TEXT))), histogram(c for c in TEXT if c in ".,?\"'"))
wrapped, line = [], ""
for word in TEXT.split():
    if len(line) + len(word) >= 30:
        wrapped.append(line)
        line = ""
    line += (" " if line else "") + word
print(*wrapped, line, sep="\n")
print(TEXT.strip().split("\n")[0].title().swapcase())
