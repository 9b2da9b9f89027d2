# functools: the Python halves of its natives, and what is written in Python altogether.


def functools_reduce(function, iterable, /, *initial, **keywords):
    iterator = iter(iterable)
    if keywords:
        total = keywords["initial"]
    elif initial:
        total = initial[0]
    else:
        total = next(iterator, _missing)
        if total is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        total = function(total, item)
    return total


functools_partial___repr__ = _repr_container


def functools_partial___reduce__(self, /):
    return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)


def functools_KeyWrapper___lt__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) < 0


def functools_KeyWrapper___le__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) <= 0


def functools_KeyWrapper___eq__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) == 0


def functools_KeyWrapper___ne__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) != 0


def functools_KeyWrapper___gt__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) > 0


def functools_KeyWrapper___ge__(self, value, /):
    return _key_compare(self)(_key_object(self), _key_object(value)) >= 0


# ---- lru_cache


def _lru_miss(self, key, args, kwargs, /):
    result = _lru_function(self)(*args, **kwargs)
    if not _lru_store(self, key, result):
        cache = _lru_dict(self)
        probe = _look_up_hashed(cache, key, hash(key))
        if _probe_position(probe) < 0:
            _probe_put(probe, result)
            _lru_trim(self)
    return result


def functools__lru_cache_wrapper___call__(self, /, *args, **kwargs):
    key = _lru_key(self, args, kwargs)
    hashed = hash(key)
    cache = _lru_dict(self)
    position = _probe_position(_look_up_hashed(cache, key, hashed))
    if position >= 0:
        return _lru_hit(self, position)
    _lru_count_miss(self)
    result = _lru_function(self)(*args, **kwargs)
    probe = _look_up_hashed(cache, key, hashed)
    if _probe_position(probe) < 0:
        _probe_put(probe, result)
        _lru_trim(self)
    return result


class _CacheInfo(tuple):
    __module__ = "functools"
    __slots__ = ()
    _fields = __match_args__ = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    def __repr__(self):
        return f"CacheInfo(hits={self[0]!r}, misses={self[1]!r}, maxsize={self[2]!r}, currsize={self[3]!r})"

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    @classmethod
    def _make(cls, iterable):
        return cls(*iterable)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **changes):
        return type(self)(**{**self._asdict(), **changes})

    def __getnewargs__(self):
        return (*self,)


_CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"


def functools__lru_cache_wrapper_cache_info(self, /):
    return _CacheInfo(*_lru_info(self))


def functools__lru_cache_wrapper___reduce__(self, /):
    return self.__qualname__


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    With maxsize None the cache grows without a bound. With typed true, arguments of different types
    are cached apart.
    """
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed, /):
    wrapper = _lru_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


# ---- Wrappers


def update_wrapper(
    wrapper,
    wrapped,
    assigned=("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"),
    updated=("__dict__",),
):
    """Make a wrapper function look like the function that it wraps."""
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(
    wrapped,
    assigned=("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"),
    updated=("__dict__",),
):
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return _partial_of(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering


def _from_lt_gt(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result and self != other


def _from_lt_le(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_lt_ge(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_le_ge(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_le_lt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_le_gt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_gt_lt(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not result and self != other


def _from_gt_ge(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_gt_le(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_ge_le(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_ge_gt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_ge_lt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _orderings():
    return {
        "__lt__": (("__gt__", _from_lt_gt), ("__le__", _from_lt_le), ("__ge__", _from_lt_ge)),
        "__le__": (("__ge__", _from_le_ge), ("__lt__", _from_le_lt), ("__gt__", _from_le_gt)),
        "__gt__": (("__lt__", _from_gt_lt), ("__ge__", _from_gt_ge), ("__le__", _from_gt_le)),
        "__ge__": (("__le__", _from_ge_le), ("__gt__", _from_ge_gt), ("__lt__", _from_ge_lt)),
    }


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    table = _orderings()
    roots = {name for name in table if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = _preferred(roots)
    for name, function in table[root]:
        if name not in roots:
            filled = _copy_function(function, name)
            setattr(cls, name, filled)
    return cls


def _preferred(roots, /):
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if name in roots:
            return name


def _copy_function(function, name, /):
    def ordering(self, other):
        return function(self, other)

    ordering.__name__ = ordering.__qualname__ = name
    ordering.__doc__ = getattr(int, name).__doc__
    return ordering


# ---- partialmethod, cached_property


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    __module__ = "functools"

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{k}={v!r}" for k, v in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = _partial_of(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)


class cached_property:
    __module__ = "functools"

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {name!r} property."
            ) from None
        value = cache.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {name!r} property."
                ) from None
        return value

    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)


cached_property.__doc__ = None


# ---- singledispatch


def _find_implementation(cls, registry, /):
    """The function for the registered class that is nearest to cls; abstract ones count through issubclass."""
    order = cls.__mro__
    exact = None
    for each in order:
        if each in registry and each is not object:
            exact = each
            break
    if exact is cls:
        return registry[cls]
    best = None
    for each in registry:
        if each in order or each is object or not issubclass(cls, each):
            continue
        if best is None or issubclass(each, best):
            best = each
        elif not issubclass(best, each):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {each}")
    if best is not None and (exact is None or (issubclass(best, exact) and best is not exact)):
        return registry[best]
    return registry[object if exact is None else exact]


def singledispatch(func):
    """Single-dispatch generic function decorator.

    Transforms a function into a generic function, which can have different
    behaviours depending upon the type of its first argument. The decorated
    function acts as the default implementation, and additional
    implementations can be registered using the register() attribute of the
    generic function.
    """
    registry = {object: func}
    found = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The function that is used for arguments of class cls."""
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = _find_implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        """Use func for arguments of class cls, or of the union of classes cls."""
        if _is_dispatchable(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
                )
            annotations = getattr(cls, "__annotations__", None)
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    f"Use either `@register(some_class)` or plain `@register` "
                    f"on an annotated function."
                )
            func = cls
            parameter, cls = next(iter(annotations.items()))
            if not _is_dispatchable(cls):
                if _is_alias(cls) and not isinstance(cls, type):
                    raise TypeError(
                        f"Invalid annotation for {parameter!r}. {cls!r} not all arguments are classes."
                        if hasattr(cls, "__args__") and type(cls).__name__.endswith("Union")
                        else f"Invalid annotation for {parameter!r}. {cls!r} is not a class."
                    )
                raise TypeError(f"Invalid annotation for {parameter!r}. {cls!r} is not a class.")
        for each in _dispatch_classes(cls):
            registry[each] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _dispatch_classes(cls, /):
    return (cls,) if isinstance(cls, type) else cls.__args__


def _is_dispatchable(cls, /):
    if isinstance(cls, type):
        return True
    return _is_union(cls) and all([isinstance(each, type) for each in cls.__args__])


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    __module__ = "functools"

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Use method for first arguments of class cls."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            method = dispatch(args[0].__class__)
            if hasattr(method, "__get__"):
                method = method.__get__(obj, cls)
            return method(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
