from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)))
print(list(product()), list(product([], "ab")))
print(list(product(range(2), repeat=3))[-1])
print(len(list(product("abc", repeat=4))), list(product("a", repeat=0)))
print(list(permutations("abc")), list(permutations("abc", 2)))
print(list(permutations("ab", 3)), list(permutations([])))
print(list(permutations("ab", 0)), len(list(permutations(range(6)))))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)))
print(list(combinations("ab", 0)), list(combinations(range(4), 4)))
print(len(list(combinations(range(10), 5))), list(combinations("aab", 2)))
print(list(combinations_with_replacement("abc", 2)))
print(list(combinations_with_replacement("a", 3)))
print(list(combinations_with_replacement("", 2)))
print(list(combinations_with_replacement("ab", 0)))
for action in (
    lambda: permutations("a", -1),
    lambda: combinations("a", -1),
    lambda: combinations("a"),
    lambda: product(5),
    lambda: product("a", repeat=-1),
    lambda: product("a", wrong=1),
    lambda: permutations("a", "b"),
    lambda: combinations("a", 1.0),
    lambda: permutations(5),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
