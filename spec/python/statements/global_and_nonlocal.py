count = 0


def bump():
    global count, created
    count += 1
    created = "by bump"


bump()
print(count, created)


def outer():
    n = 0
    m = 10

    def middle():
        nonlocal n

        def inner():
            nonlocal n, m
            n += 1
            m -= 1
            return n, m

        return inner

    inner = middle()
    inner()
    print(inner(), n, m)


outer()


class Holder:
    global in_class
    in_class = 5
    count = count + 1


print(in_class, Holder.count, hasattr(Holder, "in_class"))
