"""Generic (shallow and deep) copying operations."""

import copyreg
import types
from _weakref import ref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# Their values never change, or are what they are by identity.
_atomic = {
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(...), type(NotImplemented),
    types.FunctionType, types.BuiltinFunctionType, types.CodeType, slice, ref,
}  # fmt: skip


def _copy_atomic(x):
    return x


_copy_dispatch = {each: _copy_atomic for each in _atomic | {tuple, frozenset}}
_copy_dispatch[list] = list.copy
_copy_dispatch[dict] = dict.copy
_copy_dispatch[set] = set.copy
_copy_dispatch[bytearray] = bytearray.copy


def _reduced(x, cls):
    """What the object says about making another one like it."""
    reduce = copyreg.dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un(shallow)copyable object of type {cls}")


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _copy_dispatch:
        return _copy_dispatch[cls](x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _atomic:
        return x
    identity = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(identity, _nil)
        if known is not _nil:
            return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reduced = _reduced(x, cls)
            y = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if y is not x:
        memo[identity] = y
        _keep(x, memo)
    return y


def _keep(x, memo):
    """Keep an object as long as the memo, so that its id stays its own."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    for each in x:
        y.append(deepcopy(each, memo))
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(each, memo) for each in x]
    # A tuple that holds itself, through something else, has been copied by now.
    if id(x) in memo:
        return memo[id(x)]
    for before, after in zip(x, items):
        if before is not after:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
}


def _reconstruct(x, memo, function, args, state=None, items=None, pairs=None, setter=None):
    """A new object after what `__reduce_ex__` has returned; a deep copy if there is a memo."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(each, memo) for each in args]
    y = function(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(y, state)
        elif hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for each in items:
            y.append(deepcopy(each, memo) if deep else each)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    cls = type(obj)
    change = getattr(cls, "__replace__", None)
    if change is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return change(obj, **changes)
