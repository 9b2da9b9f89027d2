def numbers():
    n = 0
    while True:
        n += 1
        yield n % 4


source = numbers()
print(sorted("abcdefg", key=lambda letter: next(source)))
print(next(source))
