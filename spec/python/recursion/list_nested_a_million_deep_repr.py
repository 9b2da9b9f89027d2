# oracle: no
nested = []
for _ in range(1_000_000):
    nested = [nested]
text = repr(nested)
print(len(text), text[:5], text[-5:], text == str(nested), text.count("["))
nested = None
print("gone")
