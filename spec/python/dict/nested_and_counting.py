text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])), max(counts, key=counts.get))
groups = {}
for word in text.split():
    groups.setdefault(len(word), []).append(word)
print(groups, {length: sorted(set(words)) for length, words in groups.items()})
tree = {}
for path in "a/b/c", "a/b/d", "e":
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(tree, {v: k for k, v in {"x": 1, "y": 2}.items()})
