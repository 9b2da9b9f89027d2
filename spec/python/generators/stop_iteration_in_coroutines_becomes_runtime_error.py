async def leaks():
    raise StopIteration("value")


try:
    leaks().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def agen():
    raise StopIteration
    yield


try:
    agen().asend(None).send(None)
except RuntimeError as error:
    print(error)
