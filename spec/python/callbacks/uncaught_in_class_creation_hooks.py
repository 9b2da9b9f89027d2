class Base:
    def __init_subclass__(cls):
        raise TypeError(f"cannot subclass for {cls.__name__}")


class Child(Base):
    pass
