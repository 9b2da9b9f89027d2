# The Python halves of numbers: what runs when an operand or argument is an object with code of its own.


def _as_float(value, /):
    """The float of a value that has one; TypeError for others."""
    method = _special(value, "__float__")
    if method is not None:
        return _float_result(value, method())
    if _special(value, "__index__") is None:
        raise TypeError(f"must be real number, not {_type_name(value)}")
    return _float_of_int(_as_index(value))


def int___new__(type, x, /, base=NotImplemented):
    if base is not NotImplemented:
        return int.__new__(type, x, _as_index(base))
    method = _special(x, "__int__")
    if method is not None:
        return int.__new__(type, _int_result("__int__", method()))
    return int.__new__(type, _as_index(x))


def int___round__(self, ndigits=None, /):
    return int.__round__(self, _as_index(ndigits))


def int___format__(self, format_spec, /):
    return str(self)


def int_to_bytes(self, /, length=1, byteorder="big", *, signed=False):
    return int.to_bytes(self, _as_index(length), byteorder, signed=not not signed)


def int_from_bytes(cls, /, bytes, byteorder="big", *, signed=False):
    number = int.from_bytes(_object_bytes(bytes), byteorder, signed=not not signed)
    return number if cls is int else cls(number)


def _object_bytes(value, /):
    """bytes(value), but for ints and strs, which are refused."""
    method = _special(value, "__bytes__")
    if method is not None:
        return _bytes_result(method())
    if _is_bytes_like(value):
        return value
    if _special(value, "__iter__") is None or _is_str(value):
        raise TypeError(f"cannot convert '{_type_name(value)}' object to bytes")
    return bytes([*value])


def bool___new__(type, object=False, /):
    return not not object


def float___new__(type, x=0, /):
    return float.__new__(type, _as_float(x))


def float_from_number(cls, number, /):
    number = _as_float(number)
    return number if cls is float else cls(number)


def float___round__(self, ndigits=None, /):
    return float.__round__(self, _as_index(ndigits))


def float___format__(self, format_spec, /):
    return str(self)


def _as_complex(value, /):
    """A complex number, or the float of a value that has no __complex__."""
    method = _special(value, "__complex__")
    if method is not None:
        return _complex_result(method())
    return _as_float(value)


def complex___new__(type, real=0, imag=NotImplemented):
    if imag is NotImplemented:
        return _complex_combine(type, _as_complex(real), 0.0)
    real = _complex_part(real, "real", True)
    return _complex_combine(type, real, _complex_part(imag, "imag", False))


def _complex_part(value, name, or_complex, /):
    if _is_complex(value):
        return _as_complex(value) if or_complex else value
    if or_complex and _special(value, "__complex__") is not None:
        return _as_complex(value)
    if _special(value, "__float__") is None and _special(value, "__index__") is None:
        raise TypeError(f"complex() argument '{name}' must be a real number, not {_type_name(value)}")
    return _as_float(value)


def complex_from_number(cls, number, /):
    number = _complex_combine(complex, _as_complex(number), 0.0)
    return number if cls is complex else cls(number)


def complex___format__(self, format_spec, /):
    return str(self)


def abs(x, /):
    return _special(x, "__abs__")()


def round(number, ndigits=None):
    method = _special(number, "__round__")
    return method() if ndigits is None else method(ndigits)


def bin(number, /):
    return _int_prefixed(_as_index(number), 2)


def oct(number, /):
    return _int_prefixed(_as_index(number), 8)


def hex(number, /):
    return _int_prefixed(_as_index(number), 16)


def divmod(x, y, /):
    reflected = None if _same_type(x, y) else _special(y, "__rdivmod__")
    if reflected is not None and _reflected_first(x, y, "__rdivmod__"):
        if (result := reflected(x)) is not NotImplemented:
            return result
        reflected = None
    method = _special(x, "__divmod__")
    if method is not None and (result := method(y)) is not NotImplemented:
        return result
    if reflected is not None and (result := reflected(x)) is not NotImplemented:
        return result
    _divmod_unsupported(x, y)


def pow(base, exp, mod=None):
    if mod is None:
        return base**exp
    reflected = None if _same_type(base, exp) else _special(exp, "__rpow__")
    if reflected is not None and _reflected_first(base, exp, "__rpow__"):
        if (result := reflected(base, mod)) is not NotImplemented:
            return result
        reflected = None
    method = _special(base, "__pow__")
    if method is not None and (result := method(exp, mod)) is not NotImplemented:
        return result
    if reflected is not None and (result := reflected(base, mod)) is not NotImplemented:
        return result
    _pow_unsupported(base, exp, mod)


def sum(iterable, /, start=0):
    _sum_check(start)
    items = iter(iterable)
    total = start
    if type(total) is int:
        for item in items:
            kind = type(item)
            total = total + item
            if kind is not int and kind is not bool:
                break
        else:
            return total
    if type(total) is float:
        high = total
        low = 0.0
        for item in items:
            if type(item) is float:
                total = high + item
                # What the addition lost.
                if (high if high >= 0.0 else -high) >= (item if item >= 0.0 else -item):
                    low += high - total + item
                else:
                    low += item - total + high
                high = total
            elif _is_long(item):
                high += _float_of_int(item)
            else:
                total = _sum_finish(high, low) + item
                break
        else:
            return _sum_finish(high, low)
    if _is_exact_complex(total):
        sums = _complex_sum(total)
        for item in items:
            if not _complex_sum_add(sums, item):
                total = _complex_sum_result(sums) + item
                break
        else:
            return _complex_sum_result(sums)
    for item in items:
        total = total + item
    return total
