# The Python halves of str.


def str___new__(type, object="", encoding="utf-8", errors="strict"):
    if _lends(object):
        with memoryview(object) as view:
            return str.__new__(type, view, encoding, errors)
    if isinstance(object, (bytes, bytearray, memoryview)):
        text = _decode(object, encoding, errors)
    else:
        text = _str_of(object)
        if type is str:
            return text
    return str.__new__(type, text)


def _str_of(object, /):
    """str(object) of what is no str itself."""
    text = _special(object, "__str__")()
    if not _is_str(text):
        raise TypeError(f"__str__ returned non-string (type {_type_name(text)})")
    return text


def str___getitem__(self, key, /):
    return str.__getitem__(self, _plain_key(key))


def str___mul__(self, value, /):
    return str.__mul__(self, _as_index(value))


str___rmul__ = str___mul__


def str___mod__(self, value, /):
    return _walk_format(_percent_walk(self, value))


def str___rmod__(self, value, /):
    return _walk_format(_percent_walk(value, self))


def str_format(self, /, *args, **kwargs):
    return _walk_format(_format_walk(self, args, kwargs))


def str_format_map(self, mapping, /):
    return _walk_format(_format_walk(self, None, mapping))


def str_find(self, sub, start=None, end=None, /):
    return str.find(self, sub, _text_bound(start), _text_bound(end))


def str_rfind(self, sub, start=None, end=None, /):
    return str.rfind(self, sub, _text_bound(start), _text_bound(end))


def str_index(self, sub, start=None, end=None, /):
    return str.index(self, sub, _text_bound(start), _text_bound(end))


def str_rindex(self, sub, start=None, end=None, /):
    return str.rindex(self, sub, _text_bound(start), _text_bound(end))


def str_count(self, sub, start=None, end=None, /):
    return str.count(self, sub, _text_bound(start), _text_bound(end))


def str_startswith(self, prefix, start=None, end=None, /):
    return str.startswith(self, prefix, _text_bound(start), _text_bound(end))


def str_endswith(self, suffix, start=None, end=None, /):
    return str.endswith(self, suffix, _text_bound(start), _text_bound(end))


def str_replace(self, old, new, /, count=-1):
    return str.replace(self, old, new, _as_index(count))


def str_split(self, /, sep=None, maxsplit=-1):
    return str.split(self, sep, _as_index(maxsplit))


def str_rsplit(self, /, sep=None, maxsplit=-1):
    return str.rsplit(self, sep, _as_index(maxsplit))


def str_splitlines(self, /, keepends=False):
    return str.splitlines(self, True if keepends else False)


def str_center(self, width, fillchar=" ", /):
    return str.center(self, _as_index(width), fillchar)


def str_ljust(self, width, fillchar=" ", /):
    return str.ljust(self, _as_index(width), fillchar)


def str_rjust(self, width, fillchar=" ", /):
    return str.rjust(self, _as_index(width), fillchar)


def str_zfill(self, width, /):
    return str.zfill(self, _as_index(width))


def str_expandtabs(self, /, tabsize=8):
    return str.expandtabs(self, _as_index(tabsize))


def str_join(self, iterable, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError("can only join an iterable")
    return str.join(self, [*iterator])


def str_encode(self, /, encoding="utf-8", errors="strict"):
    result = _encode(self, encoding, errors)
    return result if type(result) is bytes else bytes(result)


def str_translate(self, table, /):
    walk = _translation(self)
    while (point := _translation_next(walk)) is not None:
        try:
            found = table[point]
        except LookupError:
            _translation_answer(walk)
        else:
            _translation_answer(walk, found)
    return _translation_result(walk)


