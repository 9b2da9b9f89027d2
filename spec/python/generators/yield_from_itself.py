def loops():
    yield "first"
    yield from me


me = loops()
print(next(me))
try:
    next(me)
except ValueError as error:
    print(error)
shared = iter(range(6))


def half():
    yield from shared


a, b = half(), half()
print(next(a), next(b), next(a), list(b), list(a))
