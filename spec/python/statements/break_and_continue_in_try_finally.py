def scan(items):
    for item in items:
        try:
            print("try", item)
            if item == "skip":
                continue
            if item == "stop":
                break
        finally:
            print("finally", item)
        print("after", item)
    else:
        print("else")


scan(["a", "skip", "b"])
scan(["stop", "never"])
n = 0
while n < 3:
    n += 1
    try:
        try:
            if n == 1:
                continue
        finally:
            print("inner", n)
        if n == 2:
            break
    finally:
        print("outer", n)
