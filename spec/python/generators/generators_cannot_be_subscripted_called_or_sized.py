generator = (n for n in range(3))
for action in (
    lambda: generator[0],
    lambda: len(generator),
    lambda: generator(),
    lambda: generator + generator,
    lambda: type(generator)(),
    lambda: reversed(generator),
):
    try:
        action()
    except TypeError as error:
        print(error)
print(2 in generator, next(generator, "exhausted by in"))
print(bool(generator))
