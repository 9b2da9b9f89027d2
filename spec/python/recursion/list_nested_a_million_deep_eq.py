# oracle: no
def nest(core):
    nested = core
    for _ in range(1_000_000):
        nested = [nested]
    return nested


print(nest(1) == nest(1.0))
print(nest(1) == nest(2), nest(1) != nest(2))
print(nest(1) < nest(2), nest(2) < nest(1), nest([]) <= nest([]))
