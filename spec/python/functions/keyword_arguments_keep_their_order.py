def f(**kwargs):
    return list(kwargs)


print(f(b=1, a=2, **{"z": 3, "c": 4}, y=5))


def passes(*args, **kwargs):
    return f(**kwargs)


print(passes(q=1, p=2))


def fresh(**kwargs):
    kwargs["added"] = True
    return kwargs


original = {"a": 1}
print(fresh(**original), original)


def star(*args):
    return args


given = (1, 2)
print(star(*given) == given, type(star(*[1])).__name__)
