def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(type(error).__mro__)
    print(error)
    print(error.args)
print("goes on")
