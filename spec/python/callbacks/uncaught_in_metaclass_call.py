class Meta(type):
    def __call__(cls, *args):
        instance = super().__call__(*args)
        return instance.check()


class Thing(metaclass=Meta):
    pass


Thing()
