class Safe:
    __secret = 1
    __dunder__ = 2

    def __init__(self):
        self.__hidden = 3
        self.__x_ = 4

    def reveal(self, __parameter=5):
        __local = 6
        return self.__secret, self.__hidden, __parameter, sorted(locals())

    def other(self, thing):
        return thing.__hidden


safe = Safe()
print(sorted(vars(safe)), sorted(name for name in vars(Safe) if "secret" in name))
print(safe.reveal())
try:
    safe.__hidden
except AttributeError as error:
    print(error)
print(safe._Safe__hidden)
try:
    safe.other(5)
except AttributeError as error:
    print(error)


class __Leading:
    __y = 7

    def get(self):
        return self.__y


print(__Leading().get(), [n for n in vars(__Leading) if "y" in n and "d" in n][:1])
