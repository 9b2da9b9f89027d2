# What pickling needs of natives.


def pickle_PickleBuffer___new__(cls, object, /):
    return cls(memoryview(object))


def _codecs_encode(obj, encoding="utf-8", errors="strict"):
    """Encodes obj using the codec registered for encoding."""
    return obj.encode(encoding, errors)


def _codecs_decode(obj, encoding="utf-8", errors="strict"):
    """Decodes obj using the codec registered for encoding."""
    return bytes(obj).decode(encoding, errors)


for _function, _name in ((_codecs_encode, "encode"), (_codecs_decode, "decode")):
    _function.__name__ = _function.__qualname__ = _name
    _function.__module__ = "_codecs"
