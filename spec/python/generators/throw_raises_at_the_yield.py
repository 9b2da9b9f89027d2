def generator_function():
    try:
        yield 1
    except ValueError as error:
        print("caught", repr(error))
        yield 2
    yield 3


generator = generator_function()
next(generator)
print(generator.throw(ValueError("in")))
print(next(generator))
try:
    generator.throw(KeyError("out"))
except KeyError as error:
    print("came back", repr(error))
print(next(generator, "finished"))
try:
    generator.throw(IndexError("after the end"))
except IndexError as error:
    print(repr(error))
unstarted = generator_function()
try:
    unstarted.throw(OSError("before the start"))
except OSError as error:
    print(repr(error))
print(list(unstarted))
