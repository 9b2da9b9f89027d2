class Index:
    def __index__(self):
        raise TypeError("no index")


print([1, 2, 3][Index() : 2])
