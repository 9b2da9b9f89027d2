# `__init__` may only return None, however it is called.
class Self:
    def __init__(self, n, x=0.5):
        self.n = n
        return self if n % 20 == 19 else None


class Number:
    def __init__(self, n):
        if n == 50:
            return n


class Text(str):
    def __init__(self, text):
        if text == "50":
            return self


def attempt(make):
    try:
        make()
    except TypeError as error:
        print(error)


for n in range(60):
    attempt(lambda: Self(n))
    attempt(lambda: Self(n, x=1))
    attempt(lambda: Self(n=n, x=1))
    attempt(lambda: Number(n))
    attempt(lambda: Text(str(n)))
