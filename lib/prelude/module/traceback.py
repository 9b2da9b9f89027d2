"""Extract, format and print information about Python stack traces."""

import sys

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_last",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_stack",
    "walk_tb",
    "print_list",
]

_shown_repeats = 3


class _Omitted:
    def __repr__(self):
        return "<implicit>"


_omitted = _Omitted()


def _exception_of(exc, value, tb):
    """The exception and the traceback that the arguments of print_exception and others mean."""
    if (value is _omitted) != (tb is _omitted):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _omitted:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _write(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def _lines(value, tb, limit=None, chain=True, only=False):
    if value is None:
        return ["NoneType: None\n"]
    return _report_lines(_report_gather(_report_new(value, tb, chain, only, limit)))


def print_exception(exc, /, value=_omitted, tb=_omitted, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_omitted, tb=_omitted, limit=None, chain=True, **kwargs):
    """The lines that print_exception prints."""
    value, tb = _exception_of(exc, value, tb)
    return _lines(value, tb, limit, chain)


def format_exception_only(exc, /, value=_omitted, *, show_group=False, **kwargs):
    """The lines about the exception itself, without its traceback."""
    if value is _omitted:
        value = exc
    return list(TracebackException(type(value), value, None).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc prints, as a text."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that nobody handled at the prompt."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


class FrameSummary:
    """One entry of a traceback or stack."""

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
        _text=None,
        **kwargs,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line
        self._text = _text
        self.locals = None if locals is None else {name: _shown(value) for name, value in locals.items()}

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = _traceback_source_line(self.filename, self.lineno)
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename,
                other.lineno,
                other.name,
                other.locals,
            )
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _shown(value):
    try:
        return repr(value)
    except:
        return "<local repr() failed>"


def walk_stack(f):
    """The frames outwards from one, with their lines."""
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback, with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(entries, limit):
    """A positive limit keeps the first entries, a negative one the last."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return list(entries)
    if limit < 0:
        return list(entries)[limit:]
    kept = []
    for entry in entries:
        if len(kept) == limit:
            break
        kept.append(entry)
    return kept


class StackSummary(list):
    """Entries of a traceback or stack, outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, lineno in _limited(frame_gen, limit):
            code = frame.f_code
            locals = frame.f_locals if capture_locals else None
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, locals=locals))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        text = frame_summary._text
        if text is None:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
            if frame_summary.line:
                text += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if place != last:
                result.extend(_repeats(count))
                last = place
                count = 0
            count += 1
            if count <= _shown_repeats:
                result.append(text)
        result.extend(_repeats(count))
        return result


def _repeats(count):
    more = count - _shown_repeats
    if more > 0:
        yield f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"


def _tb_entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def _summary_of(tb, capture_locals=False):
    code = tb.tb_frame.f_code
    locals = tb.tb_frame.f_locals if capture_locals else None
    return FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, locals=locals, _text=_stack_entry(tb))


def extract_tb(tb, limit=None):
    """The entries of a traceback, as a StackSummary."""
    return StackSummary([_summary_of(entry) for entry in _limited(_tb_entries(tb), limit)])


def extract_stack(f=None, limit=None):
    """The entries of the stack, as a StackSummary, the innermost last."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit=limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    _write(format_stack(f, limit), file)


def clear_frames(tb):
    """Forget the locals of a traceback's frames."""
    for entry in _tb_entries(tb):
        try:
            entry.tb_frame.clear()
        except RuntimeError:
            pass


class TracebackException:
    """An exception with all that is to be told about it."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        save_exc_type=True,
    ):
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.exc_type = exc_type if save_exc_type else None
        self.stack = StackSummary(
            [_summary_of(entry, capture_locals) for entry in _limited(_tb_entries(exc_traceback), limit)]
        )
        try:
            self._str = str(exc_value)
        except:
            self._str = "<exception str() failed>"
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        cause = getattr(exc_value, "__cause__", None)
        context = getattr(exc_value, "__context__", None)
        self.__cause__ = None if cause is None else self._nested(cause)
        hides = compact and (cause is not None or self.__suppress_context__)
        self.__context__ = None if context is None or hides else self._nested(context)
        members = exc_value.exceptions if isinstance(exc_value, BaseExceptionGroup) else None
        self.exceptions = None if members is None else [self._nested(member) for member in members]
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg

    def _nested(self, value):
        return type(self)(type(value), value, value.__traceback__, limit=self._limit, compact=True)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type is None:
            return None
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        for line in _only_lines(self._value):
            if _depth == 0:
                yield line
            else:
                yield from [f"{indent}{part}\n" for part in line.removesuffix("\n").split("\n")]
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        yield from _lines(self._value, self._traceback, self._limit, chain)

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


def _only_lines(value):
    if value is None:
        return ["NoneType: None\n"]
    return _report_only(_report_gather(_report_new(value, None, False, True)))
