def numbers():
    print("started")
    yield 1
    print("between")
    yield 2
    print("ending")
    return "value"


generator = numbers()
print("created")
print(next(generator))
print(next(generator))
try:
    next(generator)
except StopIteration as stop:
    print("stop", stop.value, stop.args)
try:
    next(generator)
except StopIteration as stop:
    print("stop again", stop.value, stop.args)
print(next(generator, "default"))
print(iter(generator) is generator)
