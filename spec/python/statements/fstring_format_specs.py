n, width, precision, value = 42, 10, 3, 3.14159
print(f"{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}")
print(f"{value:.2f}|{value:{width}.{precision}}|{value:{width}.{precision}f}|{value:e}")
print(f"{'ab':*^{width}}|{'abc':.{1 + 1}}|{n:{'>'}{width}}|{n:{'#x'}}")
print(f"{n!r:>{width}}|{'x'!r:{'^'}{5}}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Spec()}|{Spec():anything at all}|{Spec():{n}-{'x'}}|{Spec():%Y-%m}|{Spec(): }")
print(f"{Spec():{{}}}") if False else print(f"{Spec()!r:.5}")
print(f"{n:{width}}{n:{-width if False else width}}")
