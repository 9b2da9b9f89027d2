def numbers():
    yield 1
    raise RuntimeError("stop")


for number in numbers():
    print(number)
