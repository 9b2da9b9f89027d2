a = [1]
b = [1]
print(a == b, a is b, a is not b, a is a)
print(None is None, None == 0, True is True, 1 == True, "a" == "a")
print(1 == 1.0 == 1 + 0j, 0.1 + 0.2 == 0.3, "1" == 1, [1, 2] == (1, 2))
print({1, 2} == frozenset([2, 1]), {"a": 1, "b": 2} == {"b": 2, "a": 1})
print(range(0) == range(2, 1), b"a" == bytearray(b"a"))
print(2**70 == 2.0**70, 2**53 + 1 == 2.0**53, 10**400 == float("inf"))
print(10**400 < float("inf"), -(10**400) > float("-inf"))
x = float("nan")
print(x == x, x != x, x is x, [x] == [x], (x,) == (x,), {1: x} == {1: x})
print([x].index(x), [x].count(x))
