class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __index__(self):
        return 65


b = Both()
print("%s %r %a %d %f %x %c %5s|%-6r|" % (b, b, b, b, b, b, b, b, b))


class OnlyInt:
    def __int__(self):
        return 9


try:
    print("%d" % OnlyInt())
    print("%x" % OnlyInt())
except TypeError as error:
    print(error)
