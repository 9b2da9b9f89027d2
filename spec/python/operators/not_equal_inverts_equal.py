class Truthy:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer


print(Truthy([]) != 1, Truthy("x") != 1, Truthy(None) != 1)


class BadBool:
    def __bool__(self):
        raise ValueError("no truth")


try:
    Truthy(BadBool()) != 1
except ValueError as error:
    print(error)
try:
    Truthy(BadBool()) == 1 or 2
except ValueError as error:
    print(error)
