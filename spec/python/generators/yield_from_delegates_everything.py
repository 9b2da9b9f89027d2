def inner():
    try:
        got = yield "inner 1"
        print("inner got", got)
        got = yield "inner 2"
        print("inner got", got)
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield "outer"


generator = outer()
print(next(generator))
print(generator.send("A"))
print(generator.throw(ValueError("B")))
print(next(generator))
print(list(generator))
