# The Python halves of the builtins that iterate. Where an iterator may run Python code, they ask it by `_next`.


def iter(object, /):
    method = _special(object, "__iter__")
    if method is None:
        return _sequence_iterator(object)
    return _checked_iterator(method())


def next(iterator, /, *default):
    try:
        return _next(iterator)
    except StopIteration:
        if default:
            return default[0]
        raise


def len(obj, /):
    method = _special(obj, "__len__")
    if method is None:
        if hasattr(type(obj), "__len__"):
            raise TypeError("'NoneType' object is not callable")
        raise TypeError(f"object of type '{_type_name(obj)}' has no len()")
    return _checked_length(_as_index(method()))


def aiter(async_iterable, /):
    return _checked_async_iterator(_special(async_iterable, "__aiter__")())


def anext(async_iterator, /, *default):
    awaitable = _special(async_iterator, "__anext__")()
    return _anext_or(awaitable, default[0]) if default else awaitable


async def _anext_or(awaitable, default, /):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


def iterator___next__(self, /):
    sequence = _sequence_of(self)
    try:
        item = _special(sequence, "__getitem__")(_sequence_index(self))
    except (IndexError, StopIteration):
        _sequence_move(self, True)
    else:
        _sequence_move(self, False)
        return item
    raise StopIteration


def iterator___length_hint__(self, /):
    size = len(_sequence_of(self)) - _sequence_index(self)
    return size if size > 0 else 0


def callable_iterator___next__(self, /):
    parts = _callable_parts(self)
    if parts is None:
        raise StopIteration
    function, sentinel = parts
    try:
        item = function()
    except StopIteration:
        _callable_end(self)
        raise
    if item is sentinel or sentinel == item:
        _callable_end(self)
        raise StopIteration
    return item


def any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def _any_from(first, iterator, /):
    if first:
        return True
    for item in iterator:
        if item:
            return True
    return False


def _all_from(first, iterator, /):
    if not first:
        return False
    for item in iterator:
        if not item:
            return False
    return True


def _first(iterable, options, name, /):
    """The iterator, past its first item, and that item in a tuple: what min and max begin with."""
    iterator = iter(iterable)
    try:
        return iterator, (_next(iterator),)
    except StopIteration:
        if "default" in options:
            return iterator, ()
    raise ValueError(f"{name}() iterable argument is empty")


def min(*args, **options):
    key = options.get("key")
    iterator, first = _first(args[0] if _size(args) == 1 else args, options, "min")
    if not first:
        return options["default"]
    best = first[0]
    if key is None:
        for item in iterator:
            if item < best:
                best = item
        return best
    best_key = key(best)
    for item in iterator:
        item_key = key(item)
        if item_key < best_key:
            best = item
            best_key = item_key
    return best


def max(*args, **options):
    key = options.get("key")
    iterator, first = _first(args[0] if _size(args) == 1 else args, options, "max")
    if not first:
        return options["default"]
    best = first[0]
    if key is None:
        for item in iterator:
            if item > best:
                best = item
        return best
    best_key = key(best)
    for item in iterator:
        item_key = key(item)
        if item_key > best_key:
            best = item
            best_key = item_key
    return best


def sorted(iterable, /, *, key=None, reverse=False):
    # Nobody else knows the list: unlike list.sort, this may be left and gone on with any number of times.
    return _sorted_items([*iterable], key, True if reverse else False)


def enumerate___new__(type, iterable, start=0):
    return _enumerate_new(type, iter(iterable), _as_index(start))


def enumerate___next__(self, /):
    return _enumerate_pair(self, _next(_enumerate_source(self)))


def zip___new__(type, /, *iterables, strict=False):
    return _zip_new(type, (*[iter(each) for each in iterables],), True if strict else False)


def zip___setstate__(self, state, /):
    zip.__setstate__(self, True if state else False)


def map___setstate__(self, state, /):
    map.__setstate__(self, True if state else False)


def zip___next__(self, /):
    return (*_row(self),)


def _row(self, /):
    """One item of each source of a zip or map."""
    own_row = []
    try:
        for source in _rows_sources(self):
            own_row.append(_next(source))
        return own_row
    except StopIteration:
        if not _rows_strict(self):
            raise
    _check_row_end(self, _size(own_row))
    raise StopIteration


def _check_row_end(self, ended, /):
    if ended > 0:
        _raise_uneven(self, ended, "shorter")
    position = 0
    for source in _rows_sources(self):
        if position > 0:
            try:
                _next(source)
            except StopIteration:
                pass
            else:
                _raise_uneven(self, position, "longer")
        position += 1


def map___new__(type, /, function, *iterables, strict=False):
    return _map_new(type, function, (*[iter(each) for each in iterables],), True if strict else False)


def map___next__(self, /):
    sources = _rows_sources(self)
    if _size(sources) == 1:
        return _map_function(self)(_next(_item(sources, 0)))
    return _map_function(self)(*_row(self))


def filter___new__(type, function, iterable, /):
    return _filter_new(type, function, iter(iterable))


def filter___next__(self, /):
    return _filter_from(self, _next(_filter_source(self)))


def _filter_from(self, item, /):
    function = _filter_function(self)
    source = _filter_source(self)
    if _filter_keeps(self):
        while not (item if function is None else function(item)):
            item = _next(source)
    else:
        while item if function is None else function(item):
            item = _next(source)
    return item


def reversed___new__(type, object, /):
    method = _special(object, "__reversed__")
    if method is not None:
        return method()
    return _reversed_new(type, object, len(object))


def reversed___next__(self, /):
    index = _reversed_index(self)
    try:
        item = _special(_reversed_sequence(self), "__getitem__")(index)
    except (IndexError, StopIteration):
        _reversed_move(self, None)
    else:
        _reversed_move(self, index - 1)
        return item
    raise StopIteration


def reversed___length_hint__(self, /):
    index = _reversed_index(self)
    return 0 if index >= len(_reversed_sequence(self)) else index + 1
