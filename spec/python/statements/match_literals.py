def what(value):
    match value:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case 2 + 3j:
            return "complex"
        case -1 - 1j:
            return "negative complex"
        case "text":
            return "str"
        case "two" " parts":
            return "joined"
        case b"bytes":
            return "bytes"
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case _:
            return "other"


values = 0, -1, 1.5, 2 + 3j, -1 - 1j, "text", "two parts", b"bytes", None, True, False, 1, 0.0, -1.0, []
for value in values:
    print(repr(value), what(value))
