def kind(label, result):
    print("evaluate", label)
    return result


try:
    raise KeyError
except kind("value", ValueError):
    pass
except kind("key", KeyError):
    print("matched")
except kind("never", Exception):
    pass
