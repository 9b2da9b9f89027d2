class Thing:
    def __init__(self):
        self.position = 1


Thing().postion
