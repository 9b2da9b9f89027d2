match [1, 2]:
    case x:
        print(x)
match "value":
    case _:
        print("_" in globals())
match (1, 2, 3):
    case (a, _, _):
        print(a)
match 5:
    case (n):
        print(n)


def unmatched():
    match 5:
        case [a, b]:
            pass
    return "fell through"


print(unmatched())
print(x)
