# What sequences share: indexes, slices, and the walks over nested containers whose items are Python objects.


def _as_index(value, /):
    """operator.index(value)"""
    if _is_int(value):
        return _checked_index(value)
    method = _special(value, "__index__")
    if method is None:
        raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer")
    return _checked_index(method())


def _plain_slice(key, /):
    start, stop, step = key.start, key.stop, key.step
    step = None if step is None else _slice_part(step)
    start = None if start is None else _slice_part(start)
    stop = None if stop is None else _slice_part(stop)
    return slice(start, stop, step)


def _slice_part(part, /):
    if not _has_index(part):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _as_index(part)


def _plain_key(key, /):
    """An index or a slice without an __index__ in Python."""
    return _plain_slice(key) if _is_slice(key) else _as_index(key)


def _search_bound(value, length, /):
    if not _has_index(value):
        raise TypeError("slice indices must be integers or have an __index__ method")
    value = _as_index(value)
    if value < 0:
        value += length
        if value < 0:
            value = 0
    return value


def slice_indices(self, len, /):
    size = _as_index(len)
    return slice.indices(_plain_slice(self), size)


# ---- repr, ==, order and hash of nested containers


def _repr_container(self, /):
    walk = _repr_walk(self)
    try:
        while _repr_advance(walk):
            _repr_answer(walk, repr(_repr_item(walk)))
        return _repr_text(walk)
    finally:
        _repr_leave(walk)


def _equal_containers(self, other, /):
    walk = _equality_walk(self, other)
    while (pair := _equality_advance(walk)) is not None:
        left, right = pair
        if not (left == right):
            return False
    return _equality_result(walk)


def _unequal_containers(self, other, /):
    return not _equal_containers(self, other)


def _order_containers(walk, compare, /):
    while _order_advance(walk):
        left, right, decided = _order_pair(walk)
        if decided or not (left == right):
            return compare(left, right)
    return _order_result(walk)


def _lt(a, b, /):
    return a < b


def _le(a, b, /):
    return a <= b


def _gt(a, b, /):
    return a > b


def _ge(a, b, /):
    return a >= b


def _less_containers(self, other, /):
    return _order_containers(_order_walk(self, other, "<"), _lt)


def _less_equal_containers(self, other, /):
    return _order_containers(_order_walk(self, other, "<="), _le)


def _greater_containers(self, other, /):
    return _order_containers(_order_walk(self, other, ">"), _gt)


def _greater_equal_containers(self, other, /):
    return _order_containers(_order_walk(self, other, ">="), _ge)


def _hash_items(self, /):
    walk = _hash_walk(self)
    while _hash_advance(walk):
        _hash_answer(walk, hash(_hash_item(walk)))
    return _hash_result(walk)


slice___repr__ = _repr_container
slice___eq__ = _equal_containers
slice___ne__ = _unequal_containers
slice___lt__ = _less_containers
slice___le__ = _less_equal_containers
slice___gt__ = _greater_containers
slice___ge__ = _greater_equal_containers
slice___hash__ = _hash_items


# ---- range


def range___new__(type, /, *parts):
    return range(*[_as_index(part) for part in parts])


def range___getitem__(self, key, /):
    return range.__getitem__(self, _plain_key(key))


def range___contains__(self, value, /):
    for item in self:
        if item == value:
            return True
    return False


def range_count(self, value, /):
    count = 0
    for item in self:
        if item == value:
            count += 1
    return count


def range_index(self, value, /):
    index = 0
    for item in self:
        if item == value:
            return index
        index += 1
    raise ValueError("sequence.index(x): x not in sequence")
