# The Python halves of itertools: what runs when a source, a function or an item is an object with code of its own.


def itertools_chain_from_iterable(cls, iterable, /):
    self = _new_iterator(cls)
    _set(self, "sources", iter(iterable))
    return self


def itertools_chain___next__(self, /):
    while True:
        active = _get(self, "active")
        if active is not None:
            try:
                return _next(active)
            except StopIteration:
                _set(self, "active", None)
        sources = _get(self, "sources")
        if sources is None:
            raise StopIteration
        try:
            iterable = _next(sources)
        except StopIteration:
            _set(self, "sources", None)
            raise
        _set(self, "active", iter(iterable))


def _chain_from(self, iterable, /):
    _set(self, "active", iter(iterable))
    return itertools_chain___next__(self)


def itertools_count___next__(self, /):
    value = _get(self, "next")
    _set(self, "next", value + _get(self, "step"))
    return value


def itertools_count___repr__(self, /):
    step = _get(self, "step")
    if _is_int(step) and step == 1:
        return f"count({_get(self, 'next')!r})"
    return f"count({_get(self, 'next')!r}, {step!r})"


def itertools_cycle___new__(type, iterable, /):
    return _set_source(_new_iterator(type), iter(iterable))


def itertools_cycle___next__(self, /):
    source = _get(self, "source")
    try:
        item = _next(source)
    except StopIteration:
        _set(self, "source", None)
    else:
        _cycle_save(self, item)
        return item
    return _next(self)


def itertools_repeat___new__(type, object, times):
    return type(object, _as_index(times))


def itertools_repeat___repr__(self, /):
    object = _get(self, "object")
    times = _repeat_times(self)
    return f"repeat({object!r})" if times is None else f"repeat({object!r}, {times})"


def itertools_accumulate___new__(type, iterable, func=None, *, initial=None):
    return _accumulate_new(type, iter(iterable), func, initial)


def itertools_accumulate___next__(self, /):
    return _accumulate_from(self, _next(_get(self, "source")))


def _accumulate_from(self, item, /):
    if _accumulate_has_total(self):
        func = _get(self, "func")
        total = _get(self, "total")
        item = total + item if func is None else func(total, item)
    _set(self, "total", item)
    return item


def itertools_batched___new__(type, iterable, n, *, strict=False):
    n = _as_index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched_new(type, iter(iterable), n, True if strict else False)


def itertools_batched___next__(self, /):
    source = _get(self, "source")
    size = _get(self, "size")
    own_batch = []
    try:
        while _size(own_batch) < size:
            _list_append(own_batch, _next(source))
    except StopIteration:
        _set(self, "source", None)
        if not own_batch:
            raise
    if _size(own_batch) < size and _get(self, "strict"):
        raise ValueError("batched(): incomplete batch")
    return (*own_batch,)


def itertools_pairwise___new__(type, iterable, /):
    return _set_source(_new_iterator(type), iter(iterable))


def itertools_pairwise___next__(self, /):
    source = _get(self, "source")
    if not _pairwise_has_old(self):
        _set(self, "old", _next(source))
    old = _get(self, "old")
    item = _next(source)
    _set(self, "old", item)
    return old, item


def itertools_groupby___new__(type, iterable, key=None):
    return _groupby_new(type, iter(iterable), key)


def _group_step(self, /):
    """Read an item, and what its key is."""
    item = _next(_get(self, "source"))
    key = _get(self, "key")
    _group_take(self, item, item if key is None else key(item))


def _same_key(a, b, /):
    a = a[0]
    b = b[0]
    return a is b or (True if a == b else False)


def itertools_groupby___next__(self, /):
    _set(self, "group", None)
    source = _get(self, "source")
    key = _get(self, "key")
    while True:
        is_ahead = _group_is_ahead(self)
        if is_ahead is None:
            is_ahead = not _same_key(_get(self, "target"), _get(self, "currentKey"))
        if is_ahead:
            return _group_begin(self)
        item = _next(source)
        _group_take(self, item, item if key is None else key(item))


def itertools__grouper___next__(self, /):
    parent = _get(self, "parent")
    if _get(parent, "group") is not self:
        raise StopIteration
    if _get(parent, "currentKey") is None:
        _group_step(parent)
    if not _same_key(_get(self, "target"), _get(parent, "currentKey")):
        raise StopIteration
    item = _get(parent, "currentValue")
    _set(parent, "currentKey", None)
    return item


def itertools_starmap___new__(type, function, iterable, /):
    self = _new_iterator(type)
    _set(self, "func", function)
    _set(self, "source", iter(iterable))
    return self


def itertools_starmap___next__(self, /):
    return _get(self, "func")(*_next(_get(self, "source")))


def _star_from(function, row, /):
    return function(*row)


def itertools_zip_longest___new__(type, /, *iterables, fillvalue=None):
    return _longest_new(type, (*[iter(each) for each in iterables],), fillvalue)


def itertools_zip_longest___next__(self, /):
    fill = _get(self, "fill")
    own_row = []
    for position in range(_longest_size(self)):
        source = _longest_source(self, position)
        item = fill
        if source is not None:
            try:
                item = _next(source)
            except StopIteration:
                if _longest_end(self, position) == 0:
                    raise
        _list_append(own_row, item)
    return (*own_row,)


def itertools_compress___new__(type, data, selectors):
    return _compress_new(type, iter(data), iter(selectors))


def itertools_compress___next__(self, /):
    data = _get(self, "data")
    selectors = _get(self, "selectors")
    while True:
        item = _next(data)
        if _next(selectors):
            return item


def _compress_from(self, item, selector, /):
    return item if selector else _next(self)


def _testing_new(type, function, iterable, /):
    self = _new_iterator(type)
    _set(self, "func", function)
    _set(self, "source", iter(iterable))
    return self


itertools_dropwhile___new__ = itertools_takewhile___new__ = itertools_filterfalse___new__ = _testing_new


def itertools_filterfalse___next__(self, /):
    return _filter_from(self, _next(_get(self, "source")))


def itertools_dropwhile___next__(self, /):
    source = _get(self, "source")
    item = _next(source)
    if not _get(self, "isPast"):
        function = _get(self, "func")
        while function(item):
            item = _next(source)
        _set(self, "isPast", True)
    return item


def itertools_takewhile___next__(self, /):
    item = _next(_get(self, "source"))
    if _get(self, "func")(item):
        return item
    _set(self, "isPast", True)
    raise StopIteration


def itertools_islice___new__(type, iterable, /, *bounds):
    self = type((), *[_as_index(each) if _has_index(each) else each for each in bounds])
    return _set_source(self, iter(iterable))


def itertools_islice___next__(self, /):
    source = _get(self, "source")
    stop = _get(self, "stop")
    step = _get(self, "step")
    wanted = _get(self, "next")
    if stop is not None and wanted > stop:
        wanted = stop
    count = _get(self, "count")
    try:
        while count < wanted:
            _next(source)
            count += 1
            _set(self, "count", count)
        if stop is not None and count >= stop:
            _set(self, "source", None)
            raise StopIteration
        item = _next(source)
    except StopIteration:
        _set(self, "source", None)
        raise
    _set(self, "count", count + 1)
    _set(self, "next", wanted + step)
    return item


def itertools_product___new__(type, /, *iterables, repeat=1):
    return _product_from(type, iterables, _as_index(repeat))


def _product_from(type, iterables, repeat, /):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product_new(type, [[*each] for each in iterables], repeat)


def itertools_combinations___new__(type, iterable, r):
    return type([*iterable], _as_index(r))


def itertools_combinations_with_replacement___new__(type, iterable, r):
    return type([*iterable], _as_index(r))


def itertools_permutations___new__(type, iterable, r=None):
    return type([*iterable], r)


def itertools_tee(iterable, n=2, /):
    n = _as_index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    return _tee_copies(iter(iterable), n)


def itertools__tee___new__(type, iterable, /):
    return _tee_new(type, iter(iterable))


def itertools__tee___next__(self, /):
    if _tee_known(self):
        return _tee_advance(self)
    source = _get(self, "source")
    item = _next(source)
    return _tee_advance(self) if _tee_known(self) else _tee_take(self, item)
