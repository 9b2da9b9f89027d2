from functools import lru_cache

calls = []


@lru_cache
def fails(n):
    calls.append(n)
    if len(calls) < 3:
        raise ValueError(n)
    return "fine"


for _ in range(4):
    try:
        print(fails(1))
    except ValueError as error:
        print("raised", error)
print(calls, fails.cache_info())


class Thing:
    @lru_cache
    def method(self, n):
        return n * 2


t = Thing()
print(t.method(2), t.method(2), Thing.method.cache_info().hits)
