match = 1
case = 2
type = "t"
_ = "underscore"
print(match, case, type, _)
match[0:0] if False else None
match = [1]
match[0] = 5
print(match)
match (case):
    case 2:
        print("two")
match -1:
    case -1:
        print("minus")


def case(match):
    match match:
        case case:
            return case


print(case("x"))
type = type + "s"
print(type)
