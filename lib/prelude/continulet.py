# The Python halves of _continuation: exceptions that have to be made.


def _continuation_continulet_throw(self, /, type, val=None, tb=None, to=None):
    if val is None:
        exception = type()
    elif isinstance(val, tuple):
        exception = type(*val)
    else:
        exception = type(val)
    if not isinstance(exception, BaseException):
        raise TypeError(
            f"calling {type!r} should have returned an instance of BaseException, not {_type_name(exception)}"
        )
    exception.__traceback__ = tb
    return _continulet_throw(self, exception, to)
