class Thing:
    @property
    def value(self):
        return self.other

    def __getattr__(self, name):
        raise LookupError(f"no {name}")


Thing().value
