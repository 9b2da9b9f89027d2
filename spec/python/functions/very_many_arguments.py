names = [f"a{i}" for i in range(300)]
source = f"def f({', '.join(names)}):\n    return {' + '.join(names)}\n"
namespace = {}
exec(source, namespace)
print(namespace["f"](*range(300)))
print(namespace["f"](**{name: 1 for name in names}))
print(eval(f"f({', '.join(str(n) for n in range(300))})", namespace))


def star(*args, **kwargs):
    return len(args), len(kwargs)


print(star(*range(10_000), **{f"k{n}": n for n in range(1000)}))
