from functools import lru_cache


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        log.append("hash")
        return self.n % 2

    def __eq__(self, other):
        log.append("eq")
        return self.n == other.n


log = []


@lru_cache(maxsize=None)
def triangle(key):
    return key.n + triangle(Key(key.n - 1)) if key.n else 0


print(triangle(Key(4)), triangle(Key(4)), triangle.cache_info())
print("eq" in log, log.count("hash") >= 6)
