# The Python halves of operator: its functions are the operators themselves.


def operator_add(a, b, /):
    return a + b


def operator_iadd(a, b, /):
    a += b
    return a


def operator_sub(a, b, /):
    return a - b


def operator_isub(a, b, /):
    a -= b
    return a


def operator_mul(a, b, /):
    return a * b


def operator_imul(a, b, /):
    a *= b
    return a


def operator_matmul(a, b, /):
    return a @ b


def operator_imatmul(a, b, /):
    a @= b
    return a


def operator_truediv(a, b, /):
    return a / b


def operator_itruediv(a, b, /):
    a /= b
    return a


def operator_floordiv(a, b, /):
    return a // b


def operator_ifloordiv(a, b, /):
    a //= b
    return a


def operator_mod(a, b, /):
    return a % b


def operator_imod(a, b, /):
    a %= b
    return a


def operator_pow(a, b, /):
    return a ** b


def operator_ipow(a, b, /):
    a **= b
    return a


def operator_lshift(a, b, /):
    return a << b


def operator_ilshift(a, b, /):
    a <<= b
    return a


def operator_rshift(a, b, /):
    return a >> b


def operator_irshift(a, b, /):
    a >>= b
    return a


def operator_and_(a, b, /):
    return a & b


def operator_iand(a, b, /):
    a &= b
    return a


def operator_or_(a, b, /):
    return a | b


def operator_ior(a, b, /):
    a |= b
    return a


def operator_xor(a, b, /):
    return a ^ b


def operator_ixor(a, b, /):
    a ^= b
    return a


def operator_lt(a, b, /):
    return a < b


def operator_le(a, b, /):
    return a <= b


def operator_eq(a, b, /):
    return a == b


def operator_ne(a, b, /):
    return a != b


def operator_gt(a, b, /):
    return a > b


def operator_ge(a, b, /):
    return a >= b


def operator_neg(a, /):
    return -a


def operator_pos(a, /):
    return +a


def operator_abs(a, /):
    return abs(a)


def operator_inv(a, /):
    return ~a


operator_invert = operator_inv


def operator_not_(a, /):
    return not a


def operator_truth(a, /):
    return True if a else False


def operator_index(a, /):
    return _as_index(a)


def operator_concat(a, b, /):
    return a + b


def operator_iconcat(a, b, /):
    a += b
    return a


def operator_contains(a, b, /):
    return b in a


def _searched(a, /):
    if _special(a, "__iter__") is None and _special(a, "__getitem__") is None:
        raise TypeError(f"argument of type '{_type_name(a)}' is not iterable")
    return a


def operator_countOf(a, b, /):
    count = 0
    for item in _searched(a):
        if item is b or item == b:
            count += 1
    return count


def operator_indexOf(a, b, /):
    index = 0
    for item in _searched(a):
        if item is b or item == b:
            return index
        index += 1
    raise ValueError("sequence.index(x): x not in sequence")


def operator_getitem(a, b, /):
    return a[b]


def operator_setitem(a, b, c, /):
    a[b] = c


def operator_delitem(a, b, /):
    del a[b]


def operator_length_hint(obj, default=0, /):
    if _special(obj, "__len__") is not None:
        try:
            return len(obj)
        except TypeError:
            pass
    method = _special(obj, "__length_hint__")
    if method is None:
        return default
    try:
        hint = method()
    except TypeError:
        return default
    hint = _checked_hint(hint)
    if hint is None:
        return default
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


def operator_itemgetter___call__(self, obj, /):
    return (*[obj[item] for item in _itemgetter_items(self)],)


def operator_itemgetter___repr__(self, /):
    return f"operator.itemgetter({', '.join([repr(item) for item in _itemgetter_items(self)])})"


def _dotted(obj, name, /):
    for part in name.split("."):
        obj = getattr(obj, part)
    return obj


def operator_attrgetter___call__(self, obj, /):
    names = _attrgetter_names(self)
    if _size(names) == 1:
        return _dotted(obj, names[0])
    return (*[_dotted(obj, name) for name in names],)


def operator_methodcaller___call__(self, obj, /):
    name, args, kwargs = _methodcaller_parts(self)
    return getattr(obj, name)(*args, **kwargs)


def operator_methodcaller___repr__(self, /):
    name, args, kwargs = _methodcaller_parts(self)
    parts = [repr(name), *[repr(arg) for arg in args], *[f"{key}={value!r}" for key, value in kwargs.items()]]
    return f"operator.methodcaller({', '.join(parts)})"


def operator_methodcaller___reduce__(self, /):
    name, args, kwargs = _methodcaller_parts(self)
    return _partial_of(type(self), name, **kwargs), args
