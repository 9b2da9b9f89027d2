# The Python halves of the math module: arguments that are numbers by their methods, iterables that run Python code.


def _as_real(value, /):
    """A float or int as it is, the float of any other number."""
    kind = type(value)
    return value if kind is float or kind is int else _as_float(value)


def math_acos(x, /):
    return _math("acos", _as_real(x))


def math_acosh(x, /):
    return _math("acosh", _as_real(x))


def math_asin(x, /):
    return _math("asin", _as_real(x))


def math_asinh(x, /):
    return _math("asinh", _as_real(x))


def math_atan(x, /):
    return _math("atan", _as_real(x))


def math_atanh(x, /):
    return _math("atanh", _as_real(x))


def math_cbrt(x, /):
    return _math("cbrt", _as_real(x))


def math_cos(x, /):
    return _math("cos", _as_real(x))


def math_cosh(x, /):
    return _math("cosh", _as_real(x))


def math_degrees(x, /):
    return _math("degrees", _as_real(x))


def math_erf(x, /):
    return _math("erf", _as_real(x))


def math_erfc(x, /):
    return _math("erfc", _as_real(x))


def math_exp(x, /):
    return _math("exp", _as_real(x))


def math_exp2(x, /):
    return _math("exp2", _as_real(x))


def math_expm1(x, /):
    return _math("expm1", _as_real(x))


def math_fabs(x, /):
    return _math("fabs", _as_real(x))


def math_frexp(x, /):
    return _math("frexp", _as_real(x))


def math_gamma(x, /):
    return _math("gamma", _as_real(x))


def math_isfinite(x, /):
    return _math("isfinite", _as_real(x))


def math_isinf(x, /):
    return _math("isinf", _as_real(x))


def math_isnan(x, /):
    return _math("isnan", _as_real(x))


def math_lgamma(x, /):
    return _math("lgamma", _as_real(x))


def math_log10(x, /):
    return _math("log10", _as_real(x))


def math_log1p(x, /):
    return _math("log1p", _as_real(x))


def math_log2(x, /):
    return _math("log2", _as_real(x))


def math_modf(x, /):
    return _math("modf", _as_real(x))


def math_radians(x, /):
    return _math("radians", _as_real(x))


def math_sin(x, /):
    return _math("sin", _as_real(x))


def math_sinh(x, /):
    return _math("sinh", _as_real(x))


def math_sqrt(x, /):
    return _math("sqrt", _as_real(x))


def math_tan(x, /):
    return _math("tan", _as_real(x))


def math_tanh(x, /):
    return _math("tanh", _as_real(x))


def math_ulp(x, /):
    return _math("ulp", _as_real(x))


def math_atan2(y, x, /):
    return _math("atan2", _as_real(y), _as_real(x))


def math_copysign(x, y, /):
    return _math("copysign", _as_real(x), _as_real(y))


def math_fmod(x, y, /):
    return _math("fmod", _as_real(x), _as_real(y))


def math_pow(x, y, /):
    return _math("pow", _as_real(x), _as_real(y))


def math_remainder(x, y, /):
    return _math("remainder", _as_real(x), _as_real(y))


def math_fma(x, y, z, /):
    return _math("fma", _as_real(x), _as_real(y), _as_real(z))


def math_ldexp(x, i, /):
    return _math("ldexp", _as_real(x), i)


def math_log(x, base=NotImplemented, /):
    if base is NotImplemented:
        return _math("log", _as_real(x))
    return _math("log", _as_real(x), _as_real(base))


def math_nextafter(x, y, /, *, steps=None):
    x = _as_real(x)
    y = _as_real(y)
    return _math("nextafter", x, y, None if steps is None else _as_index(steps))


def math_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return _math("isclose", _as_real(a), _as_real(b), _as_real(rel_tol), _as_real(abs_tol))


def math_hypot(*coordinates):
    return _math("hypot", *[_as_real(each) for each in coordinates])


def math_dist(p, q, /):
    p = tuple(p)
    q = tuple(q)
    return _math("dist", [_as_real(each) for each in p], [_as_real(each) for each in q])


def _round_to_int(name, method, value, /):
    found = _special(value, method)
    return _math(name, _as_real(value)) if found is None else found()


def math_ceil(x, /):
    return _round_to_int("ceil", "__ceil__", x)


def math_floor(x, /):
    return _round_to_int("floor", "__floor__", x)


def math_trunc(x, /):
    return _special(x, "__trunc__")()


def math_factorial(n, /):
    return _math("factorial", _as_index(n))


def math_isqrt(n, /):
    return _math("isqrt", _as_index(n))


def math_comb(n, k, /):
    return _math("comb", _as_index(n), _as_index(k))


def math_perm(n, k=None, /):
    return _math("perm", _as_index(n), None if k is None else _as_index(k))


def math_gcd(*integers):
    return _math("gcd", *[_as_index(each) for each in integers])


def math_lcm(*integers):
    return _math("lcm", *[_as_index(each) for each in integers])


def math_fsum(seq, /):
    total = _fsum()
    for item in seq:
        _fsum_add(total, item if type(item) is float else _as_float(item))
    return _fsum_result(total)


def math_prod(iterable, /, *, start=1):
    product = start
    for item in iterable:
        product = product * item
    return product


def math_sumprod(p, q, /):
    sums = _sumprod()
    others = iter(q)
    products = iter(p)
    total = None
    while True:
        # The state itself marks the end.
        item = next(products, sums)
        other = next(others, sums)
        if item is sums or other is sums:
            break
        if total is None:
            if _sumprod_add(sums, item, other):
                continue
            total = _sumprod_result(sums)
        total = total + item * other
    if item is not sums or other is not sums:
        raise ValueError("Inputs are not the same length")
    return _sumprod_result(sums) if total is None else total
