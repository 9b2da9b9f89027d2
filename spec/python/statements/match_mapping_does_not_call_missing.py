class Defaults(dict):
    def __missing__(self, key):
        print("missing", key)
        return "default"


match Defaults(a=1):
    case {"b": x}:
        print("matched", x)
    case {"a": x}:
        print("a is", x)
key = "k"


class Names:
    KEY = "k"


match {"k": 5}:
    case {Names.KEY: value}:
        print(value)
