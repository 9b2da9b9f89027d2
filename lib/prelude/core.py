# Classes, attributes, calls: the Python halves of what the interpreter's instructions do.


def __build_class__(func, name, /, *bases, metaclass=_missing, **kwds):
    resolved = _resolve_bases(bases)
    meta = metaclass
    if meta is _missing:
        meta = type(resolved[0]) if resolved else type
    meta = _calculate_metaclass(meta, resolved)
    prepare = getattr(meta, "__prepare__", _missing)
    if prepare is _missing:
        namespace = own_namespace = {}
    else:
        namespace = prepare(name, resolved, **kwds)
        if _type_name(prepare) == "builtin_function_or_method":
            own_namespace = namespace
        if not _is_mapping(namespace):
            shown = meta.__name__ if isinstance(meta, type) else "<metaclass>"
            raise TypeError(f"{shown}.__prepare__() must return a mapping, not {_type_name(namespace)}")
    cell = _run_body(func, namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cls = meta(name, resolved, namespace, **kwds)
    if isinstance(cls, type) and _is_cell(cell):
        found = _cell_value(cell, _missing)
        if found is _missing:
            raise RuntimeError(
                f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?"
            )
        if found is not cls:
            raise TypeError(f"__class__ set to {found!r} defining {name!r} as {cls!r}")
    return cls


def _resolve_bases(bases):
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            break
    else:
        return bases
    own_resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            own_resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        own_resolved.extend(entries)
    return tuple(own_resolved)


def type___new__(meta, name, bases, namespace, /, **kwds):
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _calculate_metaclass(meta, bases)
    if winner is not meta and winner.__new__ is not type.__new__:
        return winner.__new__(winner, name, bases, namespace, **kwds)
    slots = namespace.get("__slots__")
    if slots is not None and not isinstance(slots, (str, list, tuple)):
        namespace = dict(namespace)
        namespace["__slots__"] = _list_of(slots)
        cls = _make_class(winner, name, bases, namespace, _calling_module())
        cls.__slots__ = slots
    else:
        module = None if "__module__" in namespace else _calling_module()
        cls = _make_class(winner, name, bases, namespace, module)
    if _overrides_mro(winner):
        order = tuple(winner.mro(cls))
        _set_order(cls, order)
    for key, value in _named_members(cls):
        try:
            _special(value, "__set_name__")(cls, key)
        except BaseException as error:
            error.add_note(
                f"Error calling __set_name__ on {_type_name(value)!r} instance {key!r} in {name!r}"
            )
            raise
    super(cls, cls).__init_subclass__(**kwds)
    return cls


def object___new__(cls, /, *args, **kwargs):
    names = sorted(cls.__abstractmethods__)
    quoted = ", ".join([f"'{name}'" for name in names])
    plural = "s" if len(names) > 1 else ""
    raise TypeError(
        f"Can't instantiate abstract class {cls.__name__} without an implementation"
        f" for abstract method{plural} {quoted}"
    )


def object___ne__(self, other, /):
    result = _special(self, "__eq__")(other)
    if result is NotImplemented:
        return result
    return not result


def object___str__(self, /):
    return _special(self, "__repr__")()


def str___format__(self, format_spec, /):
    return str(self)


def object___format__(self, spec, /):
    return str(self)


def object___getstate__(self, /):
    attributes = _attribute_dict(self)
    state = attributes if attributes else None
    cls = type(self)
    if not _has_slots(cls):
        return state
    slots = {}
    for name in _slot_names(cls):
        value = getattr(self, name, _missing)
        if value is not _missing:
            slots[name] = value
    return (state, slots) if slots else state


def object___reduce__(self, /):
    return _reduce(self, 0)


def object___reduce_ex__(self, protocol, /):
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _reduce(self, protocol)


def method___reduce__(self, /):
    return getattr, (self.__self__, self.__func__.__name__)


def module___dir__(self, /):
    return self.__dict__["__dir__"]()


# ---- Attributes


def getattr(object, name, default=_missing, /):
    if default is _missing:
        return _load(object, name)
    try:
        return _load(object, name)
    except AttributeError:
        return default


def hasattr(object, name, /):
    try:
        _load(object, name)
    except AttributeError:
        return False
    return True


def _compare_cells(name, left, right, /):
    if name == "__eq__":
        return left == right
    if name == "__ne__":
        return left != right
    if name == "__lt__":
        return left < right
    if name == "__le__":
        return left <= right
    return left > right if name == "__gt__" else left >= right


def _run_discarding(body, /, *args):
    body(*args)


def _run_warned(code, body, /):
    _report_warnings(code)
    return body()


def _return_warned(code, /):
    _report_warnings(code)
    return code


def _report_warnings(code, /):
    for message, lineno, column, end_lineno, end_column in _take_warnings(code):
        filename = code.co_filename
        try:
            _warnings_module().warn_explicit(message, SyntaxWarning, filename, lineno)
        except SyntaxWarning:
            line = _source_line(filename, lineno)
            text = f"{line}\n" if line else None
            place = (filename, lineno, column + 1, text, end_lineno, end_column + 1)
            raise SyntaxError(message, place) from None


def _load(object, name, /):
    try:
        return _special(object, "__getattribute__")(name)
    except AttributeError:
        return _special(object, "__getattr__")(name)


def _super_attribute(callee, cls, self, name):
    return _load(callee(cls, self), name)


def _bind_special(member, instance, owner):
    return _bind(member, instance, owner)


def _call_special(member, instance, owner, /, *args, **kwargs):
    return _bind(member, instance, owner)(*args, **kwargs)


def _class_getitem(object, key):
    if object is type:
        return _generic_alias(type, key)
    if isinstance(object, type):
        method = getattr(object, "__class_getitem__", None)
        if method is not None:
            return method(key)
        raise TypeError(f"type '{object.__name__}' is not subscriptable")
    raise TypeError(f"'{_type_name(object)}' object is not subscriptable")


def dir(object=_missing, /):
    if object is _missing:
        return sorted(_local_names())
    method = _special(object, "__dir__")
    if method is None:
        raise TypeError("object does not provide __dir__")
    return sorted(method())


def vars(object=_missing, /):
    if object is _missing:
        return locals()
    try:
        return object.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def isinstance(object, class_or_tuple, /):
    if type(object) is class_or_tuple:
        return True
    if _is_plain_type(class_or_tuple):
        return _is_instance(object, class_or_tuple)
    if type(class_or_tuple) is tuple:
        for each in class_or_tuple:
            if isinstance(object, each):
                return True
        return False
    check = _special(class_or_tuple, "__instancecheck__")
    if check is not None:
        return bool(check(object))
    return _instance_of_bases(object, class_or_tuple)


def type___instancecheck__(self, instance, /):
    return _is_instance(instance, self)


def _is_instance(object, cls):
    if _is_subclass(type(object), cls):
        return True
    try:
        own = object.__class__
    except AttributeError:
        return False
    return own is not type(object) and _is_type(own) and _is_subclass(own, cls)


def _instance_of_bases(object, cls):
    if not _has_bases(cls):
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    own = getattr(object, "__class__", None)
    return own is not None and _derives(own, cls)


def issubclass(cls, class_or_tuple, /):
    if type(class_or_tuple) is tuple:
        for each in class_or_tuple:
            if issubclass(cls, each):
                return True
        return False
    if _is_plain_type(class_or_tuple):
        return type___subclasscheck__(class_or_tuple, cls)
    check = _special(class_or_tuple, "__subclasscheck__")
    if check is not None:
        return bool(check(cls))
    if not _has_bases(cls):
        raise TypeError("issubclass() arg 1 must be a class")
    if not _has_bases(class_or_tuple):
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _derives(cls, class_or_tuple)


def type___subclasscheck__(self, subclass, /):
    if _is_type(subclass):
        return _is_subclass(subclass, self)
    if not _has_bases(subclass):
        raise TypeError("issubclass() arg 1 must be a class")
    return _derives(subclass, self)


def _has_bases(cls):
    return type(getattr(cls, "__bases__", None)) is tuple


def _derives(cls, wanted):
    own_pending = [cls]
    while own_pending:
        each = own_pending.pop()
        if each is wanted:
            return True
        bases = getattr(each, "__bases__", ())
        own_pending.extend(reversed(bases))
    return False


def type___annotations__(self):
    made = self.__annotate__(1)
    if type(made) is not dict:
        raise TypeError(f"__annotate__() must return a dict, not {_type_name(made)}")
    _keep_annotations(self, made)
    return made


def function___annotations__(self):
    made = self.__annotate__(1)
    if type(made) is not dict:
        raise TypeError(f"__annotate__() must return a dict, not {_type_name(made)}")
    _keep_function_annotations(self, made)
    return made


# ---- Namespaces that are not dicts


def _load_name(namespace, name, outer, builtins):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in outer:
        return outer[name]
    if name in builtins:
        return builtins[name]
    _raise_undefined(name)


def _store_name(namespace, name, value):
    namespace[name] = value


def _delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        _raise_undefined(name)


def _setup_annotations(namespace):
    if "__annotations__" not in namespace:
        namespace["__annotations__"] = {}


# ---- Operators


def _truth(value):
    return True if value else False


def bool___invert__(self, /):
    _warn(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise "
        "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the "
        "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying "
        "int.",
        DeprecationWarning,
    )
    return -2 if self else -1


def _contains_by_iteration(container, item):
    try:
        iterator = iter(container)
    except TypeError:
        raise TypeError(f"argument of type '{_type_name(container)}' is not a container or iterable") from None
    for each in iterator:
        if each is item or each == item:
            return True
    return False


# ---- Building and calling


def _list_of(iterable):
    return [each for each in iterable]


def _unpack(iterable, most):
    own_items = []
    if most is None:
        for each in iterable:
            own_items.append(each)
        return own_items
    iterator = iter(iterable)
    while len(own_items) < most:
        for each in iterator:
            own_items.append(each)
            break
        else:
            return own_items
    return own_items


def _build_set(items):
    own_made = set()
    for each in items:
        own_made.add(each)
    return own_made


def _build_map(items):
    own_made = {}
    i = 0
    while i < len(items):
        own_made[items[i]] = items[i + 1]
        i += 2
    return own_made


def _list_extend(items, iterable):
    for each in iterable:
        items.append(each)


def _set_add(items, value):
    items.add(value)


def _set_update(items, iterable):
    for each in iterable:
        items.add(each)


def _dict_set(items, key, value):
    items[key] = value


def _dict_update(items, mapping):
    if not hasattr(mapping, "keys"):
        raise TypeError(f"{_type_name(mapping)!r} object is not a mapping")
    items.update(mapping)


def _callee_name(callee):
    name = getattr(callee, "__qualname__", None)
    if name is None:
        return str(callee)
    module = getattr(callee, "__module__", None)
    if module is None or module == "builtins":
        return f"{name}()"
    return f"{module}.{name}()"


def _repeated_keyword(callee, key):
    raise TypeError(f"{_callee_name(callee)} got multiple values for keyword argument '{key}'")


def _dict_merge(items, mapping, callee):
    if not hasattr(mapping, "keys"):
        raise TypeError(
            f"{_callee_name(callee)} argument after ** must be a mapping, not {_type_name(mapping)}"
        )
    if isinstance(mapping, dict) and type(mapping).__iter__ is dict.__iter__:
        # Whatever else a subclass overrides, it is read as the dict that it is.
        mapping = dict(dict.items(mapping))
    for key in mapping.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in items:
            _repeated_keyword(callee, key)
        items[key] = mapping[key]


def _not_iterable_arguments(callee, args):
    raise TypeError(
        f"{_callee_name(callee)} argument after * must be an iterable, not {_type_name(args)}"
    )


# ---- Generators


def _delegate_send(iterator, value):
    return iterator.send(value)


def _delegate_throw(iterator, exception):
    throw = getattr(iterator, "throw", None)
    if throw is None:
        raise exception
    return throw(exception)


def _delegate_close(iterator):
    close = getattr(iterator, "close", None)
    if close is not None:
        close()


def _thrown(name, type, value, traceback):
    if value is not _missing:
        _warn(
            f"the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature instead.",
            DeprecationWarning,
        )
    value = None if value is _missing else value
    known = _known_thrown(type, value, None if traceback is _missing else traceback)
    if known is not None:
        return known
    if value is None:
        made = type()
    elif isinstance(value, tuple):
        made = type(*value)
    else:
        made = type(value)
    if not isinstance(made, BaseException):
        raise TypeError(
            f"calling {type!r} should have returned an instance of BaseException, not {_type_name(made)}"
        )
    return made


def generator_throw(self, type, value=_missing, traceback=_missing, /):
    return self.throw(_thrown("throw", type, value, traceback))


coroutine_throw = coroutine_wrapper_throw = generator_throw
async_generator_asend_throw = async_generator_athrow_throw = generator_throw


def async_generator_athrow(self, type, value=_missing, traceback=_missing, /):
    return self.athrow(_thrown("athrow", type, value, traceback))


def async_generator_asend_close(self, /):
    try:
        self.throw(GeneratorExit())
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return None
    raise RuntimeError("coroutine ignored GeneratorExit")


async_generator_athrow_close = async_generator_asend_close


# ---- Patterns


def _match_keys(subject, keys):
    own_seen = set()
    own_values = []
    for key in keys:
        if key in own_seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        own_seen.add(key)
        value = subject.get(key, _missing)
        if value is _missing:
            return None
        own_values.append(value)
    return tuple(own_values)


def _match_class(subject, cls, positional, names):
    if not isinstance(subject, cls):
        return None
    own_values = []
    own_seen = set()
    if positional:
        match_args = getattr(cls, "__match_args__", _missing)
        if match_args is _missing:
            matches_self = _matches_itself(cls)
            match_args = ()
        else:
            matches_self = False
            if type(match_args) is not tuple:
                raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(match_args)})")
        allowed = 1 if matches_self else len(match_args)
        if allowed < positional:
            plural = "" if allowed == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({positional} given)"
            )
        if matches_self:
            own_values.append(subject)
        else:
            for name in match_args[:positional]:
                if not isinstance(name, str):
                    raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
                if name in own_seen:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
                own_seen.add(name)
                value = getattr(subject, name, _missing)
                if value is _missing:
                    return None
                own_values.append(value)
    for name in names:
        if name in own_seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        own_seen.add(name)
        value = getattr(subject, name, _missing)
        if value is _missing:
            return None
        own_values.append(value)
    return tuple(own_values)


# ---- Exception groups


def _match_group(exception, wanted):
    if isinstance(exception, wanted):
        if isinstance(exception, BaseExceptionGroup):
            return exception, None
        group = BaseExceptionGroup("", (exception,))
        group.__traceback__ = exception.__traceback__
        return group, None
    if isinstance(exception, BaseExceptionGroup):
        pair = exception.split(wanted)
        if not isinstance(pair, tuple):
            raise TypeError(f"{_type_name(exception)}.split must return a tuple, not {_type_name(pair)}")
        if len(pair) < 2:
            raise TypeError(
                f"{_type_name(exception)}.split must return a 2-tuple, got tuple of size {len(pair)}"
            )
        return pair[0], pair[1]
    return None, exception


def _group_reraise(original, raised):
    left = [each for each in raised if each is not None]
    if not left:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return left[0]
    own_reraised = []
    own_fresh = []
    for each in left:
        if _same_metadata(each, original):
            own_reraised.append(each)
        else:
            own_fresh.append(each)
    group = _project(original, own_reraised) if own_reraised else None
    if not own_fresh:
        return group
    if group is not None:
        own_fresh.append(group)
    if len(own_fresh) == 1:
        return own_fresh[0]
    return BaseExceptionGroup("", own_fresh)


def _same_metadata(exception, original):
    return (
        isinstance(exception, BaseExceptionGroup)
        and exception.__traceback__ is original.__traceback__
        and exception.__cause__ is original.__cause__
        and exception.__context__ is original.__context__
        and getattr(exception, "__notes__", None) is getattr(original, "__notes__", None)
    )


def _leaves(exception):
    found = []
    pending = [exception]
    while pending:
        each = pending.pop()
        if isinstance(each, BaseExceptionGroup):
            pending.extend(reversed(each.exceptions))
        else:
            found.append(each)
    return found


def _project(original, kept):
    wanted = []
    for each in kept:
        wanted.extend(_leaves(each))
    return original.subgroup(lambda each: _contains_identical(wanted, each))


def _contains_identical(items, wanted):
    for each in items:
        if each is wanted:
            return True
    return False


# ---- Formatting and display


def _format(value, conversion, spec):
    if conversion < 0:
        if _formats_as_str(value, spec):
            return _str_of(value)
    elif conversion == 115:
        value = str(value)
    elif conversion == 114:
        value = repr(value)
    elif conversion == 97:
        value = ascii(value)
    return format(value, spec)


def _display(value):
    _sys_hook("displayhook")(value)


def hash(obj, /):
    result = _special(obj, "__hash__")()
    if not _is_int(result):
        raise TypeError("__hash__ method should return an integer")
    return _own_hash(result)


class _SequenceIterator:
    """iter() of an object that has only __getitem__."""

    def __init__(self, sequence):
        self._sequence = sequence
        self._index = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._sequence is None:
            raise StopIteration
        try:
            item = self._sequence[self._index]
        except (IndexError, StopIteration):
            self._sequence = None
            raise StopIteration from None
        self._index += 1
        return item

    def __length_hint__(self):
        if self._sequence is None or not hasattr(self._sequence, "__len__"):
            return NotImplemented
        left = len(self._sequence) - self._index
        return left if left > 0 else 0

    def __reduce__(self):
        if self._sequence is None:
            return iter, ((),)
        return iter, (self._sequence,), self._index

    def __setstate__(self, state):
        self._index = 0 if state < 0 else state


_SequenceIterator.__name__ = _SequenceIterator.__qualname__ = "iterator"


def _sequence_iterator(sequence):
    return _SequenceIterator(sequence)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _reduce_ex(self, proto):
    """How an object is made for protocols 0 and 1: by the class and its builtin base."""
    cls = self.__class__
    native = _native_base(cls)
    if native is not object and (
        native is cls or native.__new__ is object.__new__ or not native.__flags__ & 1024
    ):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = None if native is object else native(self)
    if getattr(self, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    attributes = self.__getstate__()
    made = _reconstructor, (cls, native, state)
    return (*made, attributes) if attributes else made


def _slot_names(cls):
    """The attributes that a class and its bases keep in slots."""
    known = cls.__dict__.get("__slotnames__")
    if known is not None:
        return known
    own_names = []
    for each in cls.__mro__:
        slots = each.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name == "__dict__" or name == "__weakref__":
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = each.__name__.lstrip("_")
                own_names.append(f"_{stripped}{name}" if stripped else name)
            else:
                own_names.append(name)
    try:
        cls.__slotnames__ = own_names
    except Exception:
        pass
    return own_names


for _function in (__newobj__, __newobj_ex__, _reconstructor, _reduce_ex, _slot_names):
    _function.__module__ = "copyreg"
_slot_names.__name__ = _slot_names.__qualname__ = "_slotnames"


def _reduce(self, protocol):
    cls = type(self)
    if protocol < 2:
        return _reduce_ex(self, protocol)
    native = _native_base(cls)
    getnewargs_ex = getattr(self, "__getnewargs_ex__", None)
    getnewargs = getattr(self, "__getnewargs__", None)
    args = ()
    kwargs = None
    if getnewargs_ex is not None:
        found = getnewargs_ex()
        if type(found) is not tuple:
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_type_name(found)}'")
        if len(found) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(found)}")
        args, kwargs = found
        if type(args) is not tuple:
            raise TypeError(
                f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{_type_name(args)}'"
            )
        if type(kwargs) is not dict:
            raise TypeError(
                f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{_type_name(kwargs)}'"
            )
    elif getnewargs is not None:
        args = getnewargs()
        if type(args) is not tuple:
            raise TypeError(f"__getnewargs__ should return a tuple, not '{_type_name(args)}'")
    elif (
        native is not object
        and native is not list
        and native is not dict
        and cls.__getstate__ is object.__getstate__
    ):
        # CPython counts them among those whose size varies.
        if cls.__name__ in ("memoryview", "code"):
            raise TypeError(f"cannot pickle {cls.__name__} objects")
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs
