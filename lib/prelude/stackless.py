# The Python halves of stackless: exceptions that have to be made, callbacks, sequences that are sent.


def _import_named(name):
    """A module, out of a pickle."""
    module = _modules().get(name)
    return _import_module(name) if module is None else module


def _with_history(error, reduced):
    """What `__reduce__` says of an exception, and beside it where that comes from: CPython leaves that out."""
    history = error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__
    if type(reduced) is not tuple or len(reduced) > 3 or history == (None, None, False, None):
        return reduced
    make, args, *state = reduced
    return make, args, (state[0] if state else None, *history), None, None, _fill_exception


def _fill_exception(error, state):
    """Give an exception out of a pickle its state."""
    own, cause, context, suppresses, traceback = state
    if own is not None:
        error.__setstate__(own)
    error.__cause__ = cause
    error.__context__ = context
    error.__suppress_context__ = suppresses
    error.__traceback__ = traceback


def _exception_from(exc, val, tb, /):
    """An exception as the raise statement of old made it: class, value and traceback."""
    if tb is not None and not _is_traceback(tb):
        raise TypeError("third argument must be a traceback object")
    if isinstance(exc, type) and issubclass(exc, BaseException):
        if isinstance(val, exc):
            error = val
        elif val is None:
            error = exc()
        elif isinstance(val, tuple):
            error = exc(*val)
        else:
            error = exc(val)
    elif isinstance(exc, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        error = exc
    else:
        raise TypeError(f"exceptions must be classes, or instances, not {type(exc).__name__}")
    return error if tb is None else error.with_traceback(tb)


def _exception_of(name, args, /):
    if not args:
        raise TypeError(f"{name.rpartition('.')[2]}() takes at least 1 argument")
    kind, *values = args
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        raise TypeError(f"{name} needs Exception or string subclass as first parameter")
    return kind(*values)


def bomb___new__(cls, /, *args):
    kind, value, traceback = (*args, None, None, None)[:3]
    return _new_bomb(_exception_from(kind, value, traceback), kind, value, traceback)


def tasklet___init__(self, /, *args, **kwargs):
    _tasklet_type().bind(self, *args, **kwargs)


def tasklet_throw(self, exc, val=None, tb=None, pending=False):
    return _tasklet_throw(self, _exception_from(exc, val, tb), bool(pending))


def tasklet_kill(self, pending=False):
    return _tasklet_throw(self, TaskletExit(), bool(pending))


def tasklet_raise_exception(self, /, *args):
    return _tasklet_throw(self, _exception_of("tasklet.raise_exception", args), False)


def channel_send_throw(self, exc, val=None, tb=None):
    return _channel_throw(self, _exception_from(exc, val, tb))


def channel_send_exception(self, /, *args):
    return _channel_throw(self, _exception_of("channel.send_exception", args))


def channel_send_sequence(self, seq, /):
    count = 0
    for item in seq:
        _channel_send(self, item)
        count += 1
    return count


def channel_close(self, wake=False):
    return _channel_close(self, bool(wake))


def stackless_select(channels, timeout=None):
    return _stackless_select(list(channels), timeout)


def stackless_dump(file=None):
    if file is None:
        file = _sys_value("stderr")
    file.write(_stackless_dump())


def stackless_enable_softswitch(flag, /):
    return _stackless_enable_softswitch(bool(flag))


def _notify_schedule(callback, before, after, /):
    try:
        callback(before, after)
    except BaseException as error:
        _sys_value("unraisablehook")(_Unraisable(error, "Error in scheduling callback"))


class _Unraisable:
    """What sys.unraisablehook is told."""

    def __init__(self, error, object, message=None, /):
        self.err_msg = message
        self.exc_type = type(error)
        self.exc_value = error
        self.exc_traceback = error.__traceback__
        self.object = object
