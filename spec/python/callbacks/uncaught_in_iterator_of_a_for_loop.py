class Numbers:
    def __iter__(self):
        return self

    def __next__(self):
        raise OSError("device")


for n in Numbers():
    pass
