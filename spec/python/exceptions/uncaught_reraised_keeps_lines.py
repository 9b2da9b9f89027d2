def f():
    raise ValueError("here")


try:
    f()
except ValueError as error:
    print("handling")
    raise
