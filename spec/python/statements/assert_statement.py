def check(condition, *message):
    try:
        if message:
            assert condition, message[0]
        else:
            assert condition
        print("passed")
    except AssertionError as error:
        print("failed", error.args)


check(True)
check(0)
check([], "empty")
check(None, {"a": 1})
check((), ())


def evaluated():
    print("message evaluated")
    return "m"


assert True, evaluated()
try:
    assert False, evaluated()
except AssertionError as error:
    print(error)
