class Outer:
    class Inner:
        def method(self):
            def local():
                pass

            return local

    def generator(self):
        return (n for n in [])

    lam = lambda self: 0


def function():
    class Local:
        def method(self):
            pass

    return Local


print(Outer.Inner.method.__qualname__, Outer.Inner().method().__qualname__)
print(Outer.Inner.__qualname__, Outer.lam.__qualname__, Outer().generator().__qualname__)
print(function().__qualname__, function().method.__qualname__)
print([lambda: 0][0].__qualname__, (lambda: (lambda: 0))().__qualname__)


def sets_global():
    global made_global

    def made_global():
        pass


sets_global()
print(made_global.__qualname__)
