# What str and bytes share: questions that a format template asks of Python objects, error handlers of codecs in Python,
# bounds of searches.


def _text_bound(value, /):
    """The bound of a search, if it is not None, as an int."""
    if value is None:
        return None
    if not _has_index(value):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _as_index(value)


def _walk_format(walk, /):
    """Go through a template, answering what it asks."""
    step = _walk_on(walk)
    while type(step) is tuple:
        question, subject, key = step
        if question == "str":
            answer = str(subject)
        elif question == "repr":
            answer = repr(subject)
        elif question == "format":
            answer = format(subject, key)
        elif question == "getattr":
            answer = getattr(subject, key)
        elif question == "getitem":
            answer = subject[key]
        elif question == "float":
            answer = float(subject)
        elif question == "bytes":
            answer = bytes(subject)
        else:
            try:
                answer = int(subject) if question == "int" else _as_index(subject)
            except TypeError:
                answer = None
        step = _walk_on(walk, answer)
    return step


def _handle_codec_errors(walk, errors, /):
    """Encode or decode with an error handler in Python."""
    handler = _codec_handler(errors)
    while (error := _codec_step(walk)) is not None:
        _codec_answer(walk, handler(error))
    return _codec_result(walk)


def _find_codec(encoding, /):
    """What a function registered with the codecs module knows of an encoding."""
    name = encoding.lower().replace(" ", "_").replace("-", "_")
    for search in _codec_searchers():
        found = search(name)
        if found is not None:
            if not getattr(found, "_is_text_encoding", True):
                raise LookupError(
                    f"{encoding!r} is not a text encoding; use codecs.encode() or codecs.decode() to handle arbitrary codecs"
                )
            return found
    raise LookupError(f"unknown encoding: {encoding}")


def _encode(text, encoding, errors, /):
    if _codec_is_builtin(encoding):
        return _handle_codec_errors(_codec_walk(encoding, text), errors)
    result, _ = _find_codec(encoding).encode(text, errors)
    if not isinstance(result, (bytes, bytearray)):
        raise TypeError(
            f"{encoding!r} encoder returned {_type_name(result)!r} instead of 'bytes'; "
            "use codecs.encode() to encode to arbitrary types"
        )
    return result


def _decode(data, encoding, errors, /):
    if _codec_is_builtin(encoding):
        return _handle_codec_errors(_codec_walk(encoding, data), errors)
    result, _ = _find_codec(encoding).decode(data, errors)
    if not isinstance(result, str):
        raise TypeError(
            f"{encoding!r} decoder returned {_type_name(result)!r} instead of 'str'; "
            "use codecs.decode() to decode to arbitrary types"
        )
    return result


def format(value, format_spec="", /):
    if _formats_as_str(value, format_spec):
        return str(value)
    result = _special(value, "__format__")(format_spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {_type_name(result)}")
    return result


def repr(obj, /):
    result = _special(obj, "__repr__")()
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {_type_name(result)})")
    return result


def ascii(obj, /):
    return _ascii_escape(repr(obj))


def chr(i, /):
    return chr(_as_index(i))
