def v(label, result=None):
    print(label, end=" ")
    return result if result is not None else label


def function(*args, **kwargs):
    return "called"


print(v("f", function)(v("a"), *v("b", [1]), v("c"), k=v("d"), **v("e", {"z": 1})))
print({v("k1"): v("v1"), v("k2"): v("v2")})
print([v("x"), v("y")][v("i", 1)])
print(v(1) + v(2) * v(3))
print((v("t"), v("u"))[v("j", 1)])
