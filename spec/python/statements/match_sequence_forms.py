match [1, [2, 3], (4, 5)]:
    case [a, [b, *c], (d, e)]:
        print(a, b, c, d, e)
match 1, 2:
    case 1, x:
        print(x)
match [1, 2, 3, 4]:
    case *start, last:
        print(start, last)
match (1,):
    case (x,):
        print("tuple of one", x)
value = [10, 20]
match value, "k":
    case [[a, b], "k"]:
        print(a, b)
match *[1, 2], 3:
    case [*all]:
        print(all)
