def total():
    sum = 0
    try:
        while True:
            sum += yield
    except GeneratorExit:
        return sum


generator = total()
next(generator)
for n in 1, 2, 3:
    generator.send(n)
print(generator.close())
print(generator.close())


def silent():
    yield


generator = silent()
next(generator)
print(generator.close())
