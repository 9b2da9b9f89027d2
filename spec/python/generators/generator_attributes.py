import types


def numbers(limit):
    local = 1
    yield local
    yield from other()


def other():
    yield "inner"


generator = numbers(5)
print(type(generator) is types.GeneratorType, generator.__name__, generator.__qualname__)
print(generator.gi_running, generator.gi_suspended, generator.gi_yieldfrom, generator.gi_frame.f_locals)
print(generator.gi_code is numbers.__code__, generator.gi_code.co_name)
next(generator)
print(generator.gi_running, generator.gi_suspended, generator.gi_frame.f_lineno, generator.gi_frame.f_locals)
next(generator)
print(generator.gi_yieldfrom.__name__)
list(generator)
print(generator.gi_frame, generator.gi_suspended, generator.gi_yieldfrom)
generator.__name__ = "renamed"
print(generator.__name__)
for attribute in "gi_frame", "gi_code", "gi_running":
    try:
        setattr(generator, attribute, None)
    except AttributeError as error:
        print(error)
try:
    generator.__name__ = 5
except TypeError as error:
    print(error)
print(type((n for n in [])).__name__, repr((n for n in [])).split(" at ")[0])
