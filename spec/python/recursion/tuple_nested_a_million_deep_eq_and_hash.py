# oracle: no
def nest(core):
    nested = core
    for _ in range(1_000_000):
        nested = (nested,)
    return nested


a, b, c = nest(1), nest(1), nest(2)
print(a == b, a == c, a < c)
print(hash(a) == hash(b))
print({a: "found"}[b])
try:
    hash(nest([]))
except TypeError as error:
    print(error)
