class Base:
    def __eq__(self, other):
        return "Base eq"

    def __lt__(self, other):
        return "Base lt"


class Child(Base):
    def __eq__(self, other):
        return "Child eq"

    def __gt__(self, other):
        return "Child gt"


print(Base() == Child(), Child() == Base(), Base() < Child(), Base() < Base())


class Same(Base):
    pass


print(Base() == Same())
