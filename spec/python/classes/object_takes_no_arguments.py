class Plain: pass


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, x):
        self.x = x


class PassesToObjectNew:
    def __new__(cls, x):
        return super().__new__(cls, x)


class PassesToObjectInit:
    def __init__(self, x):
        super().__init__(x)


for action in (
    lambda: Plain(1),
    lambda: Plain(k=1),
    lambda: OnlyNew(1),
    lambda: OnlyInit(1),
    lambda: PassesToObjectNew(1),
    lambda: PassesToObjectInit(1),
    lambda: object(1),
):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print(error)
