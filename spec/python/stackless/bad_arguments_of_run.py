import stackless

for args in (("1",), (1.5,), (None,)):
    try:
        stackless.run(*args)
    except TypeError as error:
        print(error)
print(stackless.run(-5), stackless.run(0, True, True, True, True), stackless.run(10, threadblock=True))
try:
    stackless.run(speed=1)
except TypeError as error:
    print(type(error).__name__)
