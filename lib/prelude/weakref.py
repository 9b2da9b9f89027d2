# The Python halves of _weakref, and what is called when something has died.


def _weakref_shown_as(self, kind, /):
    object = _weakref_target(self)
    name = None if object is None else getattr(object, "__name__", None)
    return _weakref_shown(self, kind, object, name)


def weakref_ReferenceType___repr__(self, /):
    return _weakref_shown_as(self, "weakref")


def weakref_ProxyType___repr__(self, /):
    object = _weakref_target(self)
    return _weakref_shown(self, "weakproxy", object, None)


weakref_CallableProxyType___repr__ = weakref_ProxyType___repr__


def weakref_ReferenceType___hash__(self, /):
    return _weakref_keep_hash(self, hash(_weakref_target(self)))


def weakref_ReferenceType___eq__(self, value, /):
    return _weakref_target(self) == _weakref_target(value)


def weakref_ReferenceType___ne__(self, value, /):
    return _weakref_target(self) != _weakref_target(value)


def _weakref__remove_dead_weakref(dct, key, /):
    if _weakref_is_dead(dict.get(dct, key)):
        dict.__delitem__(dct, key)


# ---- Finalisation


def _call_finalizers():
    """Call what is to be called because something has died."""
    while (pair := _next_finalizer()) is not None:
        _call_finalizer(*pair)
        pair = None


def _call_finalizer(object, callback, /):
    try:
        if callback is not None:
            what = "calling weakref callback", callback
            callback(object)
        elif _is_generator(object):
            what = "closing generator", object
            object.close()
        else:
            method = _finalizer_of(object)
            what = "calling deallocator", method
            _call_bound(method, object)
    except BaseException as error:
        _report_unraisable(error, f"Exception ignored while {what[0]} {_shown(what[1])}")


def _call_bound(method, object, /):
    if hasattr(type(method), "__get__"):
        method = type(method).__get__(method, object, type(object))
    if method is not None:
        method()


def _finalize_all(namespace, /):
    """At the end of a program: call __del__ of what is still alive, the globals of the main module first."""
    for _ in range(10):
        objects = _take_finalizable(namespace)
        if not objects:
            break
        objects.reverse()
        while objects:
            _call_finalizer(objects.pop(), None)
