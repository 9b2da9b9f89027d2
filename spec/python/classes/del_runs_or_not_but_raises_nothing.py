class Noisy:
    def __init__(self, log):
        self.log = log

    def close(self):
        self.log.append("closed")

    __del__ = close


log = []
noisy = Noisy(log)
noisy.__del__()
print(log)
