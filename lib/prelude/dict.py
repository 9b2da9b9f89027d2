# The Python halves of dict and its views: keys that hash or compare by Python code.


def _key_hash(table, key, /):
    try:
        return hash(key)
    except TypeError as error:
        if not _is_type_error(error):
            raise
        reason = str(error)
    _raise_unhashable(table, key, reason)


def _look_up(table, key, /):
    """A finished search for key in a dict or set."""
    return _look_up_hashed(table, key, _key_hash(table, key))


def _look_up_hashed(table, key, hash, /):
    probe = _probe(table, key, hash)
    while _probe_advance(probe):
        if _probe_answer(probe, True if _probe_key(probe) == key else False):
            break
    return probe


def _find(table, key, /):
    """The position of key in a dict or set, -1 if it is not there."""
    position = _try_find(table, key)
    if position is None:
        hashed = _key_hash(table, key)
        position = _try_find_hashed(table, key, hashed)
        if position is None:
            return _probe_position(_look_up_hashed(table, key, hashed))
    return position


def dict___getitem__(self, key, /):
    position = _find(self, key)
    if position < 0:
        return _dict_missing(self, key)
    return _dict_value(self, position)


def dict___setitem__(self, key, value, /):
    _probe_put(_look_up(self, key), value)


def dict___delitem__(self, key, /):
    position = _find(self, key)
    if position < 0:
        raise KeyError(key)
    _table_remove(self, position)


def dict___contains__(self, key, /):
    return _find(self, key) >= 0


def dict_get(self, key, default=None, /):
    position = _find(self, key)
    return default if position < 0 else _dict_value(self, position)


def dict_setdefault(self, key, default=None, /):
    probe = _look_up(self, key)
    position = _probe_position(probe)
    if position >= 0:
        return _dict_value(self, position)
    _probe_put(probe, default)
    return default


def dict_pop(self, key, /, *default):
    position = _find(self, key)
    if position < 0:
        if default:
            return default[0]
        raise KeyError(key)
    value = _dict_value(self, position)
    _table_remove(self, position)
    return value


def _update_dict(self, other, /):
    if _is_plain_dict(other):
        _merge_dicts(self, other)
    elif hasattr(other, "keys"):
        for key in other.keys():
            dict.__setitem__(self, key, other[key])
    else:
        index = 0
        for pair in other:
            if _special(pair, "__iter__") is None and _special(pair, "__getitem__") is None:
                raise TypeError("object is not iterable")
            pair = [*pair]
            if _size(pair) != 2:
                _raise_pair_length(index, _size(pair))
            dict.__setitem__(self, _item(pair, 0), _item(pair, 1))
            index += 1


def _merge_dicts(self, other, /):
    size = _table_size(other)
    position = _table_next(other, 0)
    while position >= 0:
        key = _table_key(other, position)
        value = _dict_value(other, position)
        _probe_put(_look_up_hashed(self, key, _table_hash(other, position)), value)
        if _table_size(other) != size:
            raise RuntimeError("dict mutated during update")
        position = _table_next(other, position + 1)


def dict_update(self, other=(), /, **kwargs):
    _update_dict(self, other)
    if kwargs:
        _update_dict(self, kwargs)


dict___init__ = dict_update


def dict___or__(self, value, /):
    own_result = _dict_copy(self)
    _update_dict(own_result, value)
    return own_result


def dict___ror__(self, value, /):
    own_result = _dict_copy(value)
    _update_dict(own_result, self)
    return own_result


def dict___ior__(self, value, /):
    _update_dict(self, value)
    return self


def _dict_fill(dict, keys, value, /):
    for key in keys:
        dict[key] = value
    return dict


def dict_fromkeys(cls, iterable, value=None, /):
    return _dict_fill(cls(), iterable, value)


dict___repr__ = _repr_container


def dict___eq__(self, other, /):
    walk = _equality_walk(self, other)
    while (pair := _equality_advance(walk)) is not None:
        left, right = pair
        if left is self and right is other:
            return _dict_equal_by_keys(self, other)
        if not (left == right):
            return False
    return _equality_result(walk)


def _dict_equal_by_keys(self, other, /):
    if _table_size(self) != _table_size(other):
        return False
    position = _table_next(self, 0)
    while position >= 0:
        key = _table_key(self, position)
        value = _dict_value(self, position)
        found = _probe_position(_look_up_hashed(other, key, _table_hash(self, position)))
        if found < 0:
            return False
        other_value = _dict_value(other, found)
        if not (value is other_value or value == other_value):
            return False
        position = _table_next(self, position + 1)
    return True


def dict___ne__(self, other, /):
    return not dict___eq__(self, other)


# ---- Views


dict_keys___repr__ = dict_values___repr__ = dict_items___repr__ = _repr_container


def dict_keys___contains__(self, key, /):
    return _find(_view_dict(self), key) >= 0


def dict_items___contains__(self, key, /):
    name, value = key
    dict = _view_dict(self)
    position = _find(dict, name)
    if position < 0:
        return False
    found = _dict_value(dict, position)
    return found is value or (True if found == value else False)


def _all_within(a, b, /):
    for item in a:
        if item not in b:
            return False
    return True


def _view___eq__(self, value, /):
    return _all_within(self, value)


def _view___ne__(self, value, /):
    return not _all_within(self, value)


def _view___gt__(self, value, /):
    return _all_within(value, self)


def _view___or__(self, value, /):
    result = {*self}
    for item in value:
        set.add(result, item)
    return result


def _view___ror__(self, value, /):
    return _view___or__(value, self)


def _view___and__(self, value, /):
    own_result = set()
    for item in value:
        if item in self:
            set.add(own_result, item)
    return own_result


def _view___rand__(self, value, /):
    return _view___and__({*value}, self)


def _view___sub__(self, value, /):
    own_result = {*self}
    for item in value:
        set.discard(own_result, item)
    return own_result


def _view___rsub__(self, value, /):
    return _view___sub__(value, self)


def _view___xor__(self, value, /):
    own_result = {*self}
    for item in {*value}:
        if item in own_result:
            set.remove(own_result, item)
        else:
            set.add(own_result, item)
    return own_result


def _view___rxor__(self, value, /):
    return _view___xor__(value, self)


def _view_isdisjoint(self, other, /):
    for item in other:
        if item in self:
            return False
    return True


dict_keys___eq__ = dict_items___eq__ = _view___eq__
dict_keys___ne__ = dict_items___ne__ = _view___ne__
dict_keys___lt__ = dict_items___lt__ = _view___eq__
dict_keys___le__ = dict_items___le__ = _view___eq__
dict_keys___gt__ = dict_items___gt__ = _view___gt__
dict_keys___ge__ = dict_items___ge__ = _view___gt__
dict_keys___or__ = dict_items___or__ = _view___or__
dict_keys___ror__ = dict_items___ror__ = _view___ror__
dict_keys___and__ = dict_items___and__ = _view___and__
dict_keys___rand__ = dict_items___rand__ = _view___rand__
dict_keys___sub__ = dict_items___sub__ = _view___sub__
dict_keys___rsub__ = dict_items___rsub__ = _view___rsub__
dict_keys___xor__ = dict_items___xor__ = _view___xor__
dict_keys___rxor__ = dict_items___rxor__ = _view___rxor__
dict_keys_isdisjoint = dict_items_isdisjoint = _view_isdisjoint


# ---- mappingproxy


def mappingproxy___repr__(self, /):
    return f"mappingproxy({_proxied(self)!r})"


def mappingproxy___str__(self, /):
    return str(_proxied(self))


def mappingproxy___or__(self, value, /):
    return _proxied(self) | _proxied(value)


def mappingproxy___ror__(self, value, /):
    return _proxied(value) | _proxied(self)
