class Neither:
    pass


class OnlyEnter:
    def __enter__(self):
        print("entered")


class OnlyExit:
    def __exit__(self, *details):
        pass


class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *args: None


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


for manager in 5, Neither(), OnlyEnter(), OnlyExit(), OnInstance(), Async():
    try:
        with manager:
            print("body")
    except TypeError as error:
        print(error)
