def index():
    print("index")
    return 0


def target():
    print("target")
    return items


items = [1, 2]
target()[index()] += 10
print(items)


class Spy:
    def __getattr__(self, name):
        print("get", name)
        return 1

    def __setattr__(self, name, value):
        print("set", name, value)


spy = Spy()
spy.x += 4
spy.y *= 3
