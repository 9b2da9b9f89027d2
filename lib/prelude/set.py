# The Python halves of set and frozenset: keys that hash or compare by Python code.


def _put_in_set(self, value, /):
    if not _try_add(self, value):
        _probe_put(_look_up(self, value))


def _set_drop(self, value, /):
    position = _find(self, value)
    if position >= 0:
        _table_remove(self, position)


def _set_holds(self, key, /):
    return _find(self, key) >= 0


def set___init__(self, iterable=(), /):
    set.clear(self)
    for item in iterable:
        if not _try_add(self, item):
            _probe_put(_look_up(self, item))


def set_add(self, object, /):
    _probe_put(_look_up(self, object))


def set_discard(self, object, /):
    _set_drop(self, object)


def set_remove(self, object, /):
    position = _find(self, object)
    if position < 0:
        raise KeyError(object)
    _table_remove(self, position)


set___contains__ = frozenset___contains__ = _set_holds


def frozenset___new__(type, iterable=(), /):
    return _frozenset_of(type, {*iterable})


def frozenset___hash__(self, /):
    return _set_hash(self, [hash(item) for item in _keys(self)])


set___repr__ = frozenset___repr__ = _repr_container


def _set___eq__(self, value, /):
    return _table_size(self) == _table_size(value) and _within(self, value)


def _within(a, b, /):
    for item in _keys(a):
        if _find(b, item) < 0:
            return False
    return True


def _set___ne__(self, value, /):
    return not _set___eq__(self, value)


def _set___le__(self, value, /):
    return _table_size(self) <= _table_size(value) and _within(self, value)


def _set___lt__(self, value, /):
    return _table_size(self) < _table_size(value) and _within(self, value)


def _set___ge__(self, value, /):
    return _set___le__(value, self)


def _set___gt__(self, value, /):
    return _set___lt__(value, self)


def _set_union(self, /, *others):
    own_result = _set_copy(self)
    for other in others:
        for item in other:
            _put_in_set(own_result, item)
    return own_result


def _set_common(self, other, /):
    own_result = _set_empty_like(self)
    for item in other:
        if _find(self, item) >= 0:
            _put_in_set(own_result, item)
    return own_result


def _set_intersection(self, /, *others):
    result = _set_copy(self)
    for other in others:
        result = _set_common(result, other)
    return result


def _set_difference(self, /, *others):
    own_result = _set_copy(self)
    for other in others:
        for item in other:
            _set_drop(own_result, item)
    return own_result


def _set_toggle(result, other, /):
    for item in {*other}:
        probe = _look_up(result, item)
        if _probe_position(probe) >= 0:
            _probe_remove(probe)
        else:
            _probe_put(probe)
    return result


def _set_symmetric_difference(self, other, /):
    own_result = _set_copy(self)
    return _set_toggle(own_result, other)


def _set___ror__(self, value, /):
    return _set_union(value, self)


def _set___rand__(self, value, /):
    return _set_intersection(value, self)


def _set___rsub__(self, value, /):
    return _set_difference(value, self)


def _set___rxor__(self, value, /):
    return _set_symmetric_difference(value, self)


def _set_issubset(self, other, /):
    if not _is_set(other):
        other = {*other}
    return _set___le__(self, other)


def _set_issuperset(self, other, /):
    for item in other:
        if _find(self, item) < 0:
            return False
    return True


def _set_isdisjoint(self, other, /):
    for item in other:
        if _find(self, item) >= 0:
            return False
    return True


set___eq__ = frozenset___eq__ = _set___eq__
set___ne__ = frozenset___ne__ = _set___ne__
set___lt__ = frozenset___lt__ = _set___lt__
set___le__ = frozenset___le__ = _set___le__
set___gt__ = frozenset___gt__ = _set___gt__
set___ge__ = frozenset___ge__ = _set___ge__
set___or__ = frozenset___or__ = set_union = frozenset_union = _set_union
set___and__ = frozenset___and__ = set_intersection = frozenset_intersection = _set_intersection
set___sub__ = frozenset___sub__ = set_difference = frozenset_difference = _set_difference
set___xor__ = frozenset___xor__ = _set_symmetric_difference
set_symmetric_difference = frozenset_symmetric_difference = _set_symmetric_difference
set___ror__ = frozenset___ror__ = _set___ror__
set___rand__ = frozenset___rand__ = _set___rand__
set___rsub__ = frozenset___rsub__ = _set___rsub__
set___rxor__ = frozenset___rxor__ = _set___rxor__
set_issubset = frozenset_issubset = _set_issubset
set_issuperset = frozenset_issuperset = _set_issuperset
set_isdisjoint = frozenset_isdisjoint = _set_isdisjoint


def set_update(self, /, *others):
    for other in others:
        for item in other:
            _put_in_set(self, item)


def set_difference_update(self, /, *others):
    for other in others:
        for item in [*other] if other is self else other:
            _set_drop(self, item)


def set_intersection_update(self, /, *others):
    _set_replace(self, _set_intersection(self, *others))


def set_symmetric_difference_update(self, other, /):
    _set_replace(self, _set_symmetric_difference(self, other))


def set___ior__(self, value, /):
    for item in _keys(value):
        _put_in_set(self, item)
    return self


def set___iand__(self, value, /):
    _set_replace(self, _set_intersection(self, value))
    return self


def set___isub__(self, value, /):
    for item in _keys(value):
        _set_drop(self, item)
    return self


def set___ixor__(self, value, /):
    _set_replace(self, _set_symmetric_difference(self, value))
    return self


def set___reduce__(self, /):
    return type(self), ([*self],), getattr(self, "__dict__", None) or None


frozenset___reduce__ = set___reduce__
