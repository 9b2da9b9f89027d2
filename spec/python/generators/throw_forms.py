def g():
    while True:
        try:
            yield "ready"
        except Exception as error:
            print(type(error).__name__, error.args)


generator = g()
next(generator)
generator.throw(ValueError)
generator.throw(ValueError(1, 2))
for bad in 5, "ValueError", int, None:
    try:
        generator.throw(bad)
    except TypeError as error:
        print(error)
try:
    generator.throw()
except TypeError as error:
    print(error)
