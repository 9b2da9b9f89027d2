def check(label, result):
    print("guard", label)
    return result


match 5:
    case n if check("first", False):
        print("no")
    case int(m) if check("second", True) and m == 5:
        print("second", n, m)
    case _ if check("never", True):
        print("no")
