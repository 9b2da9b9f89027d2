x = 0
def g():
    try:
        yield 1
    finally:
        print("never")


x = g()
x.throw(ValueError("before the start"))
