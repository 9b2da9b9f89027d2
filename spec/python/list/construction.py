print(list(), list("abc"), list(range(3)), list((1, 2)), list({1: 2}))
print(list([1]), [*"ab", 1], [None] * 3, list(n * n for n in range(3)))
print([[]] * 2)
for action in (lambda: list(5), lambda: list(1, 2), lambda: list(None), lambda: list(x=[])):
    try:
        action()
    except TypeError as error:
        print(error)
a = [1, 2]
b = list(a)
print(a == b, a is b, list.__new__(list), list.__class_getitem__(int))
a.__init__([9, 8])
print(a)
