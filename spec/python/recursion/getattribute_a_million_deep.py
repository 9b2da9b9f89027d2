# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "target"), name)


proxy = 17 + 4j
for _ in range(1_000_000):
    proxy = Proxy(proxy)
print(proxy.real, proxy.imag)
