class Manager:
    def __enter__(self):
        return self.start()

    def start(self):
        raise ConnectionError("no connection")

    def __exit__(self, *details):
        pass


with Manager() as manager:
    pass
