def forever():
    yield from forever()


try:
    next(forever())
except RecursionError as error:
    print(type(error).__name__)
