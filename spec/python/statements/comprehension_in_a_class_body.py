class Holder:
    base = [1, 2, 3]
    doubled = [n * 2 for n in base]
    pairs = [(a, b) for a in base for b in range(a)]
    try:
        scaled = [n * factor for n in base if factor]
    except NameError as error:
        print(error)
    name = "in class"
    try:
        names = [name for _ in range(2)]
    except NameError as error:
        print(error)
    generator = list(n for n in base)


print(Holder.doubled, Holder.pairs, Holder.generator)
print(hasattr(Holder, "n"))
