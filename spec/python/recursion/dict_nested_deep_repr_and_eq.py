# oracle: no
def nest():
    nested = {}
    for _ in range(300_000):
        nested = {"k": nested}
    return nested


text = repr(nest())
print(len(text), text[:12], text[-4:])
print(nest() == nest())
