def branch(name):
    print("branch", name)
    return name


print(branch("a") if True else branch("b"))
print(branch("a") if [] else branch("b"))
print((lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos")(0))
print([n if n % 2 else -n for n in range(5)])
