# The Python halves of exceptions: what only runs when an argument, a note or a matcher is an object with code of its own.


def exception_set_args(self, value, /):
    _exception_assign_args(self, tuple(value))


def BaseException___repr__(self, /):
    args = _exception_args(self)
    name = type(self).__name__
    if len(args) == 1:
        return f"{name}({args[0]!r})"
    return f"{name}{args!r}"


def BaseException___str__(self, /):
    return str(_exception_args(self))


def KeyError___str__(self, /):
    args = _exception_args(self)
    return repr(args[0]) if len(args) == 1 else str(args)


def OSError___str__(self, /):
    errno, strerror, filename, filename2 = _oserror_parts(self)
    text = f"[Errno {errno}] {strerror}"
    if filename is None:
        return text
    if filename2 is None:
        return f"{text}: {filename!r}"
    return f"{text}: {filename!r} -> {filename2!r}"


def ImportError___str__(self, /):
    return str(_exception_args(self))


def SyntaxError___init__(self, /, *args, **kwargs):
    _syntax_error_init(self, args)
    _syntax_error_fill(self, tuple(args[1]))


def SyntaxError___str__(self, /):
    return f"{_syntax_error_msg(self)}{_syntax_error_place(self)}"


def BaseException___setstate__(self, state, /):
    for name, value in state.items():
        setattr(self, name, value)


def BaseException_add_note(self, note, /):
    notes = getattr(self, "__notes__", None)
    if notes is None and not hasattr(self, "__notes__"):
        notes = self.__notes__ = []
    if not isinstance(notes, list):
        raise TypeError("Cannot add note: __notes__ is not a list")
    list.append(notes, note)


def UnicodeDecodeError___init__(self, /, *args, **kwargs):
    encoding, object, start, end, reason = args
    _unicode_error_fill(self, (encoding, object, range(start).stop, range(end).stop, reason))


def UnicodeEncodeError___init__(self, /, *args, **kwargs):
    encoding, object, start, end, reason = args
    _unicode_error_fill(self, (encoding, object, range(start).stop, range(end).stop, reason))


def UnicodeTranslateError___init__(self, /, *args, **kwargs):
    object, start, end, reason = args
    _unicode_error_fill(self, (object, range(start).stop, range(end).stop, reason))


def BaseExceptionGroup___new__(type, /, *args, **kwargs):
    return _group_new(type, args, tuple(args[1]))


def BaseExceptionGroup_derive(self, excs, /):
    return BaseExceptionGroup(self.message, tuple(excs))


def _group_predicate(matcher):
    types = _group_matcher_types(matcher)
    if types is None:
        return matcher
    return lambda exception: _group_matches(exception, types)


def _group_subset(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _group_inherit(part, group)
    notes = getattr(group, "__notes__", None)
    if notes is not None and hasattr(type(notes), "__getitem__"):
        part.__notes__ = list(notes)
    return part


def _group_divide(exception, matches):
    if matches(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    own_match, own_rest = [], []
    for each in _group_exceptions(exception):
        inside, outside = _group_divide(each, matches)
        if inside is not None:
            own_match.append(inside)
        if outside is not None:
            own_rest.append(outside)
    return _group_subset(exception, own_match), _group_subset(exception, own_rest)


def _group_select(exception, matches):
    if matches(exception):
        return exception
    if not isinstance(exception, BaseExceptionGroup):
        return None
    own_match = []
    for each in _group_exceptions(exception):
        inside = _group_select(each, matches)
        if inside is not None:
            own_match.append(inside)
    return _group_subset(exception, own_match)


def BaseExceptionGroup_split(self, matcher_value, /):
    return _group_divide(self, _group_predicate(matcher_value))


def BaseExceptionGroup_subgroup(self, matcher_value, /):
    return _group_select(self, _group_predicate(matcher_value))
