class Noisy:
    def __del__(self):
        print("del", self.name)


def run():
    noisy = Noisy()
    noisy.name = "kept by a traceback"
    raise KeyError("no")


run()
