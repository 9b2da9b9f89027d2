def function():
    n = 1
    items = []
    try:
        items.append("try")
        return n, items
    finally:
        n = 99
        items.append("finally")


print(function())


def nested():
    try:
        try:
            return "value"
        finally:
            print("inner")
    finally:
        print("outer")


print(nested())
