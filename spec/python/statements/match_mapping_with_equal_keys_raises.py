class Names:
    A = "a"


try:
    match {"a": 1, "b": 2}:
        case {Names.A: x, "a": y}:
            print("matched")
except ValueError as error:
    print(error)
