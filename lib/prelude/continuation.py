# The Python halves of continuation: exceptions that have to be made.


def continuation_Continuation_throw(self, exception, /):
    made = exception()
    if not isinstance(made, BaseException):
        raise TypeError(
            f"calling {exception!r} should have returned an instance of BaseException, not {_type_name(made)}"
        )
    return _continuation_raise(self, made)


continuation_DelimitedContinuation_throw = continuation_Continuation_throw
