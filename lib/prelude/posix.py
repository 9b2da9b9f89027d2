# The Python half of posix.


def _posix_call(name, /, *args):
    """Call a function of posix again, with what path objects and indexes in Python stand for."""
    return _posix_again(name, *[_posix_plain(each) for each in args])


def _posix_plain(value):
    if value is None or isinstance(value, (str, bytes, int)):
        return value
    if hasattr(type(value), "__fspath__"):
        return _fspath(value)
    if hasattr(type(value), "__index__"):
        return _as_index(value)
    if hasattr(type(value), "__bool__"):
        return bool(value)
    return value
