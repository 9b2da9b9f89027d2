def echo():
    got = None
    while got != "stop":
        got = yield f"got {got!r}"
    return "ended"


generator = echo()
try:
    generator.send("too early")
except TypeError as error:
    print(error)
print(generator.send(None))
print(generator.send(1))
print(next(generator))
try:
    generator.send("stop")
except StopIteration as stop:
    print(stop.value)
try:
    generator.send(5)
except StopIteration as stop:
    print(repr(stop))
