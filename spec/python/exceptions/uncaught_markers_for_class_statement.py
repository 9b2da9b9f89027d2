class A(int, str):
    x = 1

    y = 2
