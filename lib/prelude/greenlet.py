# The Python halves of greenlets: what a greenlet is to run, the exceptions that are thrown into it, tracing.


def greenlet_greenlet_switch(self, /, *args, **kwargs):
    while True:
        target = _greenlet_unstarted(self)
        if target is None:
            return _greenlet_switch(self, args, kwargs)
        run = target.run
        # Looking that up may have run code that started it.
        if target is _greenlet_unstarted(self):
            return _greenlet_start(target, run, args, kwargs, None)


def _greenlet_inherit(greenlet, value, exception, /):
    while True:
        target = _greenlet_unstarted(greenlet)
        if target is None:
            return _greenlet_hand_over(greenlet, value, exception)
        run = target.run
        if target is _greenlet_unstarted(greenlet):
            return _greenlet_start(target, run, (value,), {}, exception)


def greenlet_greenlet_throw(self, typ, val=None, tb=None, /):
    try:
        if val is None:
            exception = typ()
        elif isinstance(val, tuple):
            exception = typ(*val)
        else:
            exception = typ(val)
        if not isinstance(exception, BaseException):
            raise TypeError(
                f"calling {typ!r} should have returned an instance of BaseException, not {_type_name(exception)}"
            )
        exception.__traceback__ = tb
    except BaseException as error:
        exception = error
    return _greenlet_throw(self, exception)


def _greenlet_traced(tracer, event, origin, target, value, exception):
    try:
        tracer(event, (origin, target))
    except BaseException:
        _greenlet_untraced()
        raise
    return value if exception is None else _greenlet_reraise(exception)
