# The generator handles an exception in its first turns, while it is being compiled.
def divided(items, by):
    for item in items:
        try:
            yield item // by
        except ZeroDivisionError as error:
            yield str(error)
            by = 2
        finally:
            yield "next"


def ended(items):
    try:
        items["z"] = 0
    except TypeError:
        yield "TypeError"
    yield len(items)


for by in (0, 1, 0, 3, 0):
    print([each for each in divided((7, 8), by)])
    for each in ended((1, 2)):
        print(each)


def main():
    total = 0
    for turn in range(300):
        for each in divided((7, 8), turn % 3):
            total += len(str(each))
        for each in ended((turn,)):
            total += len(str(each))
    return total


print(main())
