# The Python halves of bytes, bytearray and memoryview.


def _plain_bytes(value, /):
    """An argument without a __buffer__ or an __index__ in Python."""
    if _lends(value):
        with memoryview(value) as view:
            return view.tobytes()
    if _is_int(value) or not _has_index(value):
        return value
    return _as_index(value)


def _byte_twin(method, /):
    """The twin of a method whose arguments are bytes-like objects or ints."""

    def twin(self, /, *args, **kwargs):
        for name in kwargs:
            kwargs[name] = _plain_bytes(kwargs[name])
        return method(self, *[_plain_bytes(each) for each in args], **kwargs)

    return twin


def _affix_twin(method, /):
    def twin(self, affix, start=None, end=None, /):
        if isinstance(affix, tuple):
            affix = tuple([_plain_bytes(each) for each in affix])
        else:
            affix = _plain_bytes(affix)
        return method(self, affix, _text_bound(start), _text_bound(end))

    return twin


def _join_twin(method, /):
    def twin(self, iterable, /):
        try:
            iterator = iter(iterable)
        except TypeError:
            iterator = None
        if iterator is None:
            raise TypeError("can only join an iterable")
        return method(self, [_plain_bytes(each) if _lends(each) else each for each in iterator])

    return twin


def _lines_twin(method, /):
    def twin(self, /, keepends=False):
        return method(self, True if keepends else False)

    return twin


def _item_twin(method, /):
    def twin(self, key, /, *value):
        return method(self, _plain_key(key), *value)

    return twin


def _byte_percent(self, value, /):
    return _byte_percent_result(self, _walk_format(_byte_percent_walk(self, value)))


def _byte_rpercent(self, value, /):
    return _byte_percent(value, self)


def _byte_decode(self, /, encoding="utf-8", errors="strict"):
    return _decode(self, encoding, errors)


bytes_find = _byte_twin(bytes.find)
bytes_rfind = _byte_twin(bytes.rfind)
bytes_index = _byte_twin(bytes.index)
bytes_rindex = _byte_twin(bytes.rindex)
bytes_count = _byte_twin(bytes.count)
bytes_startswith = _affix_twin(bytes.startswith)
bytes_endswith = _affix_twin(bytes.endswith)
bytes_removeprefix = _byte_twin(bytes.removeprefix)
bytes_removesuffix = _byte_twin(bytes.removesuffix)
bytes_strip = _byte_twin(bytes.strip)
bytes_lstrip = _byte_twin(bytes.lstrip)
bytes_rstrip = _byte_twin(bytes.rstrip)
bytes_split = _byte_twin(bytes.split)
bytes_rsplit = _byte_twin(bytes.rsplit)
bytes_partition = _byte_twin(bytes.partition)
bytes_rpartition = _byte_twin(bytes.rpartition)
bytes_splitlines = _lines_twin(bytes.splitlines)
bytes_replace = _byte_twin(bytes.replace)
bytes_join = _join_twin(bytes.join)
bytes_center = _byte_twin(bytes.center)
bytes_ljust = _byte_twin(bytes.ljust)
bytes_rjust = _byte_twin(bytes.rjust)
bytes_zfill = _byte_twin(bytes.zfill)
bytes_expandtabs = _byte_twin(bytes.expandtabs)
bytes_translate = _byte_twin(bytes.translate)
bytes_hex = _byte_twin(bytes.hex)
bytes_decode = _byte_decode
bytes___getitem__ = _item_twin(bytes.__getitem__)
bytes___add__ = _byte_twin(bytes.__add__)
bytes___mul__ = _byte_twin(bytes.__mul__)
bytes___rmul__ = _byte_twin(bytes.__mul__)
bytes___contains__ = _byte_twin(bytes.__contains__)
bytes___mod__ = _byte_percent
bytes___rmod__ = _byte_rpercent
bytes___buffer__ = _byte_twin(bytes.__buffer__)


def _byte_items(source, message, /):
    """The bytes of an iterable of ints; TypeError with the message if there is nothing to iterate over."""
    try:
        iterator = iter(source)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(message)
    return [_as_index(each) for each in iterator]


def _bytes_from(source, name, /):
    """What bytes or a bytearray is made of, where Python code takes part: a size, bytes or ints."""
    if _has_index(source):
        try:
            return _as_index(source)
        except TypeError:
            pass
    if _lends(source):
        return _plain_bytes(source)
    return _byte_items(source, f"cannot convert '{_type_name(source)}' object to {name}")


def bytes_maketrans(frm, to, /):
    return bytes.maketrans(_plain_bytes(frm), _plain_bytes(to))


def bytes_fromhex(type, string, /):
    result = bytes.fromhex(_plain_bytes(string))
    return result if type is bytes else type(result)


def bytes___new__(type, source=b"", encoding=None, errors=None):
    if encoding is not None:
        data = _encode(source, encoding, "strict" if errors is None else errors)
    elif (method := _special(source, "__bytes__")) is not None:
        data = _bytes_result(method())
        if type is bytes:
            return data
    else:
        data = _bytes_from(source, "bytes")
    return bytes.__new__(type, data)


bytearray_find = _byte_twin(bytearray.find)
bytearray_rfind = _byte_twin(bytearray.rfind)
bytearray_index = _byte_twin(bytearray.index)
bytearray_rindex = _byte_twin(bytearray.rindex)
bytearray_count = _byte_twin(bytearray.count)
bytearray_startswith = _affix_twin(bytearray.startswith)
bytearray_endswith = _affix_twin(bytearray.endswith)
bytearray_removeprefix = _byte_twin(bytearray.removeprefix)
bytearray_removesuffix = _byte_twin(bytearray.removesuffix)
bytearray_strip = _byte_twin(bytearray.strip)
bytearray_lstrip = _byte_twin(bytearray.lstrip)
bytearray_rstrip = _byte_twin(bytearray.rstrip)
bytearray_split = _byte_twin(bytearray.split)
bytearray_rsplit = _byte_twin(bytearray.rsplit)
bytearray_partition = _byte_twin(bytearray.partition)
bytearray_rpartition = _byte_twin(bytearray.rpartition)
bytearray_splitlines = _lines_twin(bytearray.splitlines)
bytearray_replace = _byte_twin(bytearray.replace)
bytearray_join = _join_twin(bytearray.join)
bytearray_center = _byte_twin(bytearray.center)
bytearray_ljust = _byte_twin(bytearray.ljust)
bytearray_rjust = _byte_twin(bytearray.rjust)
bytearray_zfill = _byte_twin(bytearray.zfill)
bytearray_expandtabs = _byte_twin(bytearray.expandtabs)
bytearray_translate = _byte_twin(bytearray.translate)
bytearray_hex = _byte_twin(bytearray.hex)
bytearray_decode = _byte_decode
bytearray___getitem__ = _item_twin(bytearray.__getitem__)
bytearray___delitem__ = _item_twin(bytearray.__delitem__)
bytearray___add__ = _byte_twin(bytearray.__add__)
bytearray___iadd__ = _byte_twin(bytearray.__iadd__)
bytearray___mul__ = _byte_twin(bytearray.__mul__)
bytearray___rmul__ = _byte_twin(bytearray.__mul__)
bytearray___imul__ = _byte_twin(bytearray.__imul__)
bytearray___contains__ = _byte_twin(bytearray.__contains__)
bytearray___mod__ = _byte_percent
bytearray___rmod__ = _byte_rpercent
bytearray___buffer__ = _byte_twin(bytearray.__buffer__)
bytearray_append = _byte_twin(bytearray.append)
bytearray_insert = _byte_twin(bytearray.insert)
bytearray_pop = _byte_twin(bytearray.pop)
bytearray_remove = _byte_twin(bytearray.remove)
bytearray_resize = _byte_twin(bytearray.resize)
bytearray___reduce_ex__ = _byte_twin(bytearray.__reduce_ex__)


def bytearray_maketrans(frm, to, /):
    return bytes.maketrans(_plain_bytes(frm), _plain_bytes(to))


def bytearray_fromhex(type, string, /):
    result = bytearray.fromhex(_plain_bytes(string))
    return result if type is bytearray else type(result)


def bytearray___init__(self, source=b"", encoding=None, errors=None):
    if encoding is not None:
        data = _encode(source, encoding, "strict" if errors is None else errors)
    else:
        data = _bytes_from(source, "bytearray")
    bytearray.__init__(self, data)


def bytearray_extend(self, iterable, /):
    if _lends(iterable):
        data = _plain_bytes(iterable)
    else:
        data = _byte_items(iterable, f"can't extend bytearray with {_type_name(iterable)}")
    bytearray.extend(self, data)


def bytearray___setitem__(self, key, value, /):
    key = _plain_key(key)
    if not _is_slice(key):
        value = _as_index(value)
    elif not isinstance(value, (bytes, bytearray, memoryview, int, str)):
        value = bytearray(_bytes_from(value, "bytearray"))
    bytearray.__setitem__(self, key, value)


def _view_in_python(object, flags, /):
    view = _special(object, "__buffer__")(flags)
    if not isinstance(view, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return _view_of(object, view)


def memoryview___new__(type, object):
    return _view_in_python(object, 0x11C)


def memoryview__from_flags(type, object, flags):
    return _view_in_python(object, _as_index(flags))


def memoryview___getitem__(self, key, /):
    return memoryview.__getitem__(self, _plain_view_key(key))


def memoryview___setitem__(self, key, value, /):
    key = _plain_view_key(key)
    if _lends(value):
        value = memoryview(value)
    elif not isinstance(value, (int, float, bytes, bytearray, memoryview)):
        value = _view_value(self, value)
    memoryview.__setitem__(self, key, value)


def _plain_view_key(key, /):
    if isinstance(key, tuple):
        return tuple([_plain_key(each) for each in key])
    return _plain_key(key)


def _view_value(view, value, /):
    """A value to be stored in a view, as its format wants it."""
    letter = view.format[-1]
    if letter == "?":
        return True if value else False
    try:
        return float(value) if letter in "efd" else _as_index(value)
    except TypeError:
        raise TypeError(f"memoryview: invalid type for format {view.format!r}") from None


def memoryview___buffer__(self, flags, /):
    return memoryview.__buffer__(self, _as_index(flags))


def memoryview_hex(self, /, sep=None, bytes_per_sep=1):
    if sep is None:
        return memoryview.hex(self)
    return memoryview.hex(self, sep, _as_index(bytes_per_sep))


def memoryview_count(self, value, /):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def memoryview_index(self, value, start=0, stop=9223372036854775807, /):
    size = len(self)
    start = _search_bound(start, size)
    stop = _search_bound(stop, size)
    while start < stop and start < len(self):
        item = self[start]
        if item is value or item == value:
            return start
        start += 1
    raise ValueError("memoryview.index(x): x not found")
