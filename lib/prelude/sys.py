# The Python halves of sys: hooks, and reports of exceptions whose text is told by Python code.


def _report_gather(report, /):
    """Answer what a report asks of Python code."""
    while (question := _report_question(report)) is not None:
        kind, object, name = question
        if kind == "text":
            try:
                answer = str(object)
            except:
                answer = None
        elif kind == "notes":
            answer = _report_notes(object)
        elif kind == "names":
            try:
                answer = [each for each in dir(object) if isinstance(each, str)]
            except Exception:
                answer = []
        else:
            try:
                answer = hasattr(object, name)
            except Exception:
                answer = False
        _report_answer(report, answer)
    return report


def _report_notes(exception, /):
    try:
        notes = getattr(exception, "__notes__", None)
    except Exception as error:
        try:
            shown = repr(error)
        except:
            shown = "<__notes__ repr() failed>"
        return [f"Ignored error getting __notes__: {shown}"]
    if notes is None:
        return []
    if not _is_note_sequence(notes):
        try:
            return [repr(notes)]
        except:
            return ["<__notes__ repr() failed>"]
    texts = []
    for note in notes:
        try:
            texts.append(str(note))
        except:
            texts.append("<note str() failed>")
    return texts


def _is_note_sequence(notes, /):
    if isinstance(notes, (list, tuple, range)):
        return True
    if isinstance(notes, (str, bytes, bytearray, dict)):
        return False
    kind = type(notes)
    return hasattr(kind, "__getitem__") and hasattr(kind, "__len__") and hasattr(kind, "count")


def sys_excepthook(exctype, value, traceback, /):
    report = _report_gather(_report_for_hook(value, traceback))
    if not _report_print(report):
        file = _sys_value("stderr")
        file.write(_report_text(report))
        flush = getattr(file, "flush", None)
        if flush is not None:
            flush()


def sys_displayhook(object, /):
    _set_last(None)
    text = repr(object)
    stdout = _sys_value("stdout")
    if stdout is None:
        raise RuntimeError("lost sys.stdout")
    try:
        stdout.write(text)
    except UnicodeEncodeError:
        encoding = stdout.encoding
        stdout.write(text.encode(encoding, "backslashreplace").decode(encoding, "strict"))
    stdout.write("\n")
    _set_last(object)


def sys_getsizeof(object, default=_missing):
    method = _special(object, "__sizeof__")
    if method is None:
        if default is not _missing:
            return default
        raise TypeError(f"Type {_type_name(object)} doesn't define __sizeof__")
    try:
        size = _as_index(method())
    except TypeError:
        if default is not _missing:
            return default
        raise
    if size < 0:
        raise ValueError("__sizeof__() should return >= 0")
    return size + 16


def sys_call_tracing(func, args, /):
    return func(*args)


def _report_uncaught(exception, /):
    """What the machine does with an exception that nobody handles."""
    hook = _sys_value("excepthook")
    if hook is None:
        _write_stderr("sys.excepthook is missing\n")
        sys_excepthook(type(exception), exception, exception.__traceback__)
        return
    try:
        hook(type(exception), exception, exception.__traceback__)
    except SystemExit:
        raise
    except BaseException as error:
        _write_stderr("Error in sys.excepthook:\n")
        sys_excepthook(type(error), error, error.__traceback__)
        _write_stderr("\nOriginal exception was:\n")
        sys_excepthook(type(exception), exception, exception.__traceback__)


def _write_stderr(text, /):
    file = _sys_value("stderr")
    if file is not None:
        file.write(text)


def sys_unraisablehook(unraisable, /):
    message = unraisable.err_msg or "Exception ignored in"
    shown = "" if unraisable.object is None else f" {unraisable.object!r}"
    _write_stderr(f"{message}:{shown}\n")
    value = unraisable.exc_value
    if value is not None:
        _write_stderr(_report_text(_report_gather(_report_ignored(value, unraisable.exc_traceback))))


def atexit__run_exitfuncs():
    while (call := _atexit_take()) is not None:
        func, args, kwargs = call
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report_unraisable(error, f"Exception ignored in atexit callback {_shown(func)}")


def _flush_standard_streams():
    """At the end of a program."""
    for name in ("stdout", "stderr"):
        file = _sys_value(name)
        if file is not None and not getattr(file, "closed", False):
            file.flush()


def _exit_code(exception, /):
    """The exit code that a SystemExit means; a text goes to standard error."""
    code = exception.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code if -(2**63) <= code < 2**63 else -1
    _flush_standard_streams()
    _write_stderr(f"{code}\n")
    return 1


def _exception_message(exception, /):
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"


def _format_exception(exception, /):
    return _report_text(_report_gather(_report_new(exception, exception.__traceback__)))
