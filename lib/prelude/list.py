# The Python halves of list and tuple.


def list___init__(self, iterable=(), /):
    list.clear(self)
    for item in iterable:
        _list_append(self, item)


def list_extend(self, iterable, /):
    for item in iterable:
        _list_append(self, item)


def list___iadd__(self, value, /):
    for item in value:
        _list_append(self, item)
    return self


list___repr__ = _repr_container
list___eq__ = _equal_containers
list___ne__ = _unequal_containers
list___lt__ = _less_containers
list___le__ = _less_equal_containers
list___gt__ = _greater_containers
list___ge__ = _greater_equal_containers


def list___getitem__(self, key, /):
    return list.__getitem__(self, _plain_key(key))


def list___setitem__(self, key, value, /):
    key = _plain_key(key)
    list.__setitem__(self, key, [*value] if _is_slice(key) else value)


def list___delitem__(self, key, /):
    list.__delitem__(self, _plain_key(key))


def list___mul__(self, value, /):
    return list.__mul__(self, _as_index(value))


def list___rmul__(self, value, /):
    return list.__mul__(self, _as_index(value))


def list___imul__(self, value, /):
    return list.__imul__(self, _as_index(value))


def list_insert(self, index, object, /):
    list.insert(self, _as_index(index), object)


def list_pop(self, index=-1, /):
    return list.pop(self, _as_index(index))


def _position(self, value, start, stop, /):
    """Where a list or tuple has an item equal to value, -1 if nowhere; it may change meanwhile."""
    while start < stop and start < _size(self):
        item = _item(self, start)
        if item is value or item == value:
            return start
        start += 1
    return -1


def list___contains__(self, key, /):
    return _position(self, key, 0, 9223372036854775807) >= 0


def list_index(self, value, start=0, stop=9223372036854775807, /):
    size = _size(self)
    position = _position(self, value, _search_bound(start, size), _search_bound(stop, size))
    if position < 0:
        raise ValueError("list.index(x): x not in list")
    return position


def list_remove(self, value, /):
    position = _position(self, value, 0, 9223372036854775807)
    if position < 0:
        raise ValueError("list.remove(x): x not in list")
    _list_delete(self, position)


def _occurrences(self, value, /):
    count = position = 0
    while position < _size(self):
        item = _item(self, position)
        if item is value or item == value:
            count += 1
        position += 1
    return count


list_count = _occurrences


def list_sort(self, /, *, key=None, reverse=False):
    reverse = True if reverse else False
    items = _sort_take(self)
    result = items
    try:
        result = _sorted_items(items, key, reverse)
    finally:
        touched = _sort_restore(self, result)
    if touched:
        raise ValueError("list modified during sort")


def _sorted_items(items, key, reverse, /):
    keys = None
    if key is not None:
        keys = _leaf_keys(key, items)
        if keys is None:
            keys = [key(item) for item in items]
    result = _sort_leaf(items, keys, reverse)
    return _merge_sort(items, keys, reverse) if result is None else result


def _merge_sort(items, keys, reverse, /):
    """The items by `<` of their keys, stable: only `later < earlier` moves anything."""
    by = items if keys is None else keys
    size = _size(by)
    order = [*range(size - 1, -1, -1)] if reverse else [*range(size)]
    width = 1
    while width < size:
        own_merged = []
        start = 0
        while start < size:
            left = start
            middle = right = start + width if start + width < size else size
            end = middle + width if middle + width < size else size
            while left < middle and right < end:
                if _item(by, _item(order, right)) < _item(by, _item(order, left)):
                    _list_append(own_merged, _item(order, right))
                    right += 1
                else:
                    _list_append(own_merged, _item(order, left))
                    left += 1
            _list_append_range(own_merged, order, left, middle)
            _list_append_range(own_merged, order, right, end)
            start = end
        order = own_merged
        width += width
    if reverse:
        order.reverse()
    return _pick(items, order)


def tuple___new__(type, iterable=(), /):
    return tuple.__new__(type, [*iterable])


tuple___repr__ = _repr_container
tuple___eq__ = _equal_containers
tuple___ne__ = _unequal_containers
tuple___lt__ = _less_containers
tuple___le__ = _less_equal_containers
tuple___gt__ = _greater_containers
tuple___ge__ = _greater_equal_containers
tuple___hash__ = _hash_items


def tuple___getitem__(self, key, /):
    return tuple.__getitem__(self, _plain_key(key))


def tuple___mul__(self, value, /):
    return tuple.__mul__(self, _as_index(value))


tuple___rmul__ = tuple___mul__


def tuple___contains__(self, key, /):
    return _position(self, key, 0, 9223372036854775807) >= 0


def tuple_index(self, value, start=0, stop=9223372036854775807, /):
    size = _size(self)
    position = _position(self, value, _search_bound(start, size), _search_bound(stop, size))
    if position < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return position


tuple_count = _occurrences
