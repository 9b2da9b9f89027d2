def careful():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")


generator = careful()
next(generator)
print(generator.close())
print(generator.close())
print(list(generator))
unstarted = careful()
unstarted.close()
print("unstarted closed silently", list(unstarted))


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")
            yield "again"
            return


generator = stubborn()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)


def replaces():
    try:
        yield
    finally:
        raise KeyError("from cleanup")


generator = replaces()
next(generator)
try:
    generator.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))
