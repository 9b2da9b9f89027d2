print(round(5), round(-5), round(1234, -2), round(1250, -2), round(1350, -2))
print(round(-1250, -2), round(15, -1), round(25, -1), round(5, 3))
print(round(10**30 + 5, -1), round(123456789, -9), round(5, -5), round(True))
print(type(round(True)), round(0, -1), round(5555, -1))
for source in "round(5, 'a')", "round(5, 1.0)":
    try:
        eval(source)
    except TypeError as error:
        print(error)
print(round(5, None))
