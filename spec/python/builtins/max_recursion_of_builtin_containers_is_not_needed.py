depth = 500
nested = []
for _ in range(depth):
    nested = [nested]
print(repr(nested) == "[" * (depth + 1) + "]" * (depth + 1))
other = []
for _ in range(depth):
    other = [other]
print(nested == other, nested != other, nested < other, len(str(nested)))
