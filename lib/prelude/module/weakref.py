"""Weak references: to single objects, and in containers that forget what has gone."""

import atexit
from _weakref import (
    CallableProxyType,
    ProxyType,
    ReferenceType,
    _remove_dead_weakref,
    getweakrefcount,
    getweakrefs,
    proxy,
    ref,
)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]  # fmt: skip

ProxyTypes = (ProxyType, CallableProxyType)

_missing = object()


class WeakMethod(ref):
    """A weak reference to a bound method: it lives as long as the object and the function."""

    __slots__ = ("_function", "_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            self = weak_self()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, object, gone)
        self._function = ref(function, gone)
        self._type = type(meth)
        self._alive = True
        weak_self = ref(self)
        return self

    def __init__(self, meth, callback=None):
        super().__init__(meth, callback)

    def __call__(self):
        object, function = super().__call__(), self._function()
        if object is None or function is None:
            return None
        return self._type(function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


class _Mapping:
    """What both dictionaries do the same way, over `self.data`. An entry that has lost its object is not there."""

    def __init__(self, other=(), /, **keywords):
        self.data = {}
        self._forget = self._forgetter()
        self.update(other, **keywords)

    def _forgetter(self):
        def forget(reference, weak_self=ref(self)):
            self = weak_self()
            if self is not None:
                self._drop(reference)

        return forget

    def __len__(self):
        return sum(1 for _ in self.items())

    def __iter__(self):
        return self.keys()

    def __contains__(self, key):
        return self.get(key, _missing) is not _missing

    def __getitem__(self, key):
        value = self.get(key, _missing)
        if value is _missing:
            raise KeyError(key)
        return value

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def setdefault(self, key, default=None):
        value = self.get(key, _missing)
        if value is _missing:
            self[key] = value = default
        return value

    def pop(self, key, default=_missing, /):
        value = self.get(key, _missing)
        if value is not _missing:
            del self[key]
            return value
        if default is _missing:
            raise KeyError(key)
        return default

    def popitem(self):
        for key, value in reversed(list(self.items())):
            del self[key]
            return key, value
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        self.data.clear()

    def update(self, other=(), /, **keywords):
        pairs = other.items() if hasattr(other, "items") else other
        for key, value in pairs:
            self[key] = value
        for key, value in keywords.items():
            self[key] = value

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return type(self)(self._deep_items(lambda part: deepcopy(part, memo)))

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class _Entry(ref):
    """A weak value that knows its key."""

    __slots__ = ("key",)

    def __new__(cls, value, callback, key):
        self = super().__new__(cls, value, callback)
        self.key = key
        return self

    def __init__(self, value, callback, key):
        super().__init__(value, callback)


class WeakValueDictionary(_Mapping):
    """A dictionary whose entries go with their values."""

    def _drop(self, entry):
        if self.data.get(entry.key) is entry:
            _remove_dead_weakref(self.data, entry.key)

    def __setitem__(self, key, value):
        self.data[key] = _Entry(value, self._forget, key)

    def __delitem__(self, key):
        del self.data[key]

    def get(self, key, default=None):
        entry = self.data.get(key)
        value = None if entry is None else entry()
        return default if value is None else value

    def items(self):
        for key, entry in list(self.data.items()):
            value = entry()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def _deep_items(self, deepcopy):
        return [(deepcopy(key), value) for key, value in self.items()]


class WeakKeyDictionary(_Mapping):
    """A dictionary whose entries go with their keys."""

    def _drop(self, reference):
        self.data.pop(reference, None)

    def __setitem__(self, key, value):
        self.data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __getitem__(self, key):
        return self.data[ref(key)]

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def _deep_items(self, deepcopy):
        return [(key, deepcopy(value)) for key, value in self.items()]


class WeakSet:
    """A set that does not keep its items."""

    def __init__(self, data=None):
        self.data = set()

        def forget(reference, weak_self=ref(self)):
            self = weak_self()
            if self is not None:
                self.data.discard(reference)

        self._forget = forget
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr({ref(item) for item in self})

    __hash__ = None

    def add(self, item):
        self.data.add(ref(item, self._forget))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        kept = list(self.intersection(other))
        self.clear()
        self.update(kept)

    def symmetric_difference_update(self, other):
        for item in list(type(self)(other)):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self


class finalize:
    """A call that is made once, when an object has gone, or else at the end of the program."""

    __slots__ = ("_object", "_call", "atexit", "__weakref__")

    # Those whose call is still to be made, in the order in which they were made.
    _pending = {}
    _is_registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        self._object = ref(obj, self)
        self._call = func, args, kwargs
        self.atexit = True
        self._pending[self] = None
        if not finalize._is_registered:
            finalize._is_registered = True
            atexit.register(self._run_all)

    def __call__(self, _=None):
        """Make the call unless it has been made, and return its result; None otherwise."""
        if self in self._pending:
            del self._pending[self]
            func, args, kwargs = self._call
            self._call = None
            return func(*args, **kwargs)

    def _parts(self):
        object = self._object()
        if object is not None and self in self._pending:
            return object, *self._call

    def detach(self):
        parts = self._parts()
        if parts is not None:
            del self._pending[self]
            self._call = None
        return parts

    def peek(self):
        return self._parts()

    @property
    def alive(self):
        return self in self._pending

    def __repr__(self):
        parts = self._parts()
        if parts is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(parts[0]).__name__!r} at {id(parts[0]):#x}>"

    @classmethod
    def _run_all(cls):
        while pending := [each for each in cls._pending if each.atexit]:
            try:
                pending[-1]()
            except Exception as error:
                _report_unraisable(error, f"Exception ignored in {_shown(pending[-1])}")
