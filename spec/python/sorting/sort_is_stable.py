records = [("b", 2), ("a", 1), ("c", 2), ("d", 1), ("e", 2)]
print(sorted(records, key=lambda r: r[1]))
print(sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(sorted(records), key=lambda r: -r[1]))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)))
print(sorted(words, key=str.upper, reverse=True))
many = [(n * 7919 % 10, n) for n in range(200)]
ordered = sorted(many, key=lambda p: p[0])
print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(ordered, ordered[1:])))
