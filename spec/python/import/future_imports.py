from __future__ import annotations, division, generator_stop


def f(x: undefined) -> 1 + 1:
    pass


print(f.__annotations__, annotations.compiler_flag > 0, division.optional[:2])


class A:
    field: SomeType[int]


print(A.__annotations__)
