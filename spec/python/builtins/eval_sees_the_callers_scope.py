x = "global"


def function(y):
    z = 3
    return eval("x, y, z"), eval("y", {"y": "given"}), [eval("x") for _ in range(1)]


print(function("arg"))


def executes():
    a = 1
    exec("a = 2; b = 3")
    return a, "b" in locals()


print(executes())


class Body:
    value = 10
    result = eval("value * 2")


print(Body.result)


def isolated():
    scope = {"__builtins__": {}}
    try:
        eval("len([1])", scope)
    except NameError as error:
        print(error)


isolated()
print(eval("len", {"__builtins__": {"len": "mine"}}))
