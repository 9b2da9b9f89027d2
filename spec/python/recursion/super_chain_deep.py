# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Base:
    def total(self, n):
        return 0 if n == 0 else 1 + self.total(n - 1)


class Middle(Base):
    def total(self, n):
        return super().total(n)


class Last(Middle):
    def total(self, n):
        return super(Last, self).total(n)


print(Last().total(300_000))
