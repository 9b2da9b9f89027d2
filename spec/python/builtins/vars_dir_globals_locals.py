class A:
    def __init__(self):
        self.x = 1


print(vars(A()), "__init__" in vars(A), sorted(k for k in vars() if k == "A"))
print(vars() is globals(), locals() is globals(), "A" in dir())
print("append" in dir([]), dir(5)[:3], [n for n in dir(A()) if n[0] != "_"])
for action in (lambda: vars(5), lambda: vars([]), lambda: dir(1, 2), lambda: vars(1, 2)):
    try:
        print(action())
    except TypeError as error:
        print(error)
