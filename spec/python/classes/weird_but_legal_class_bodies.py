class A:
    for i in range(3):
        exec(f"attr{i} = {i}")
    if i == 2:

        def method(self):
            return "conditional"
    else:

        def method(self):
            return "other"
    try:
        1 / 0
    except ZeroDivisionError:
        caught = True
    with open(__file__) as file:
        first = file.readline().strip()
    del file
    import math as m
    a, *b = "xyz"
    lambda_ = lambda self, n=i: n
    class Nested:
        value = "n"
    nested = Nested()


print(A.attr0, A.attr2, A().method(), A.caught, A.first, A.m.floor(1.5), A.a)
print(A.b, A().lambda_(), A.nested.value)
