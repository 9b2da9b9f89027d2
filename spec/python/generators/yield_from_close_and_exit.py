def inner(name):
    try:
        yield name
    except GeneratorExit:
        print("exit", name)
        raise
    finally:
        print("finally", name)


def outer():
    try:
        yield from inner("a")
    finally:
        print("outer finally")


generator = outer()
next(generator)
generator.close()


def refuses():
    try:
        yield
    except GeneratorExit:
        yield "no"


def over():
    yield from refuses()


generator = over()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)
