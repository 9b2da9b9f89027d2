# The picklers and unpicklers. The bytes are written and read natively, without recursion; what may be Python code is asked
# for and called here, step by step, so that it may do whatever it likes, switch tasklets too.

import copyreg
import sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5


def _compat():
    import _compat_pickle

    return _compat_pickle


def _choose_protocol(protocol, fix_imports, buffer_callback):
    if protocol is None:
        protocol = DEFAULT_PROTOCOL
    else:
        protocol = _as_index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    if buffer_callback is not None and protocol < 5:
        raise ValueError("buffer_callback needs protocol >= 5")
    return protocol, bool(fix_imports) and protocol < 3


# ---- Names


def _attribute(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


def _module_of(obj, path):
    """The name of the module that an object is to be found in."""
    module_name = getattr(obj, "__module__", None)
    if module_name is None:
        for module_name, module in sys.modules.copy().items():
            if module_name == "__main__" or module_name == "__mp_main__" or module is None:
                continue
            try:
                if _attribute(module, path) is obj:
                    return module_name
            except AttributeError:
                pass
        module_name = "__main__"
    return module_name


def _global(obj, name, protocol, fix_imports):
    """Where an object is found by name: what the native half writes of it."""
    if name is None:
        name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
    path = name.split(".")
    if "<locals>" in path:
        raise PicklingError(f"Can't pickle local object {obj!r}")
    module_name = _module_of(obj, path)
    try:
        module = sys.modules.get(module_name)
        if module is None:
            __import__(module_name)
            module = sys.modules[module_name]
    except (ImportError, ValueError, KeyError) as error:
        raise PicklingError(f"Can't pickle {obj!r}: {error!s}")
    try:
        found = _attribute(module, path)
    except AttributeError:
        raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}")
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
    code = None
    if protocol >= 2:
        code = copyreg._extension_registry.get((module_name, name))
    old_module, old_name = module_name, path[0]
    if protocol < 4 and code is None:
        if fix_imports:
            compat = _compat()
            if (old_module, old_name) in compat.REVERSE_NAME_MAPPING:
                old_module, old_name = compat.REVERSE_NAME_MAPPING[old_module, old_name]
            # What pickling itself consists of is met in pickles of tasklets alone, and has no other name.
            elif not (old_module == "_pickle" and old_name.startswith("_")):
                old_module = compat.REVERSE_IMPORT_MAPPING.get(old_module, old_module)
        if protocol < 3:
            for kind, each in ("module", old_module), ("global", old_name):
                if not each.isascii():
                    raise PicklingError(
                        f"can't pickle {kind} identifier {each!r} using pickle protocol {protocol}"
                    )
    return module_name, name, code, old_module, old_name


# ---- What __reduce__ says


def _checked(obj, reduced, protocol, fix_imports):
    """An answer to the native half: how an object is made, after what `__reduce__` has returned."""
    if isinstance(reduced, str):
        return "global", *_global(obj, reduced, protocol, fix_imports)
    if not isinstance(reduced, tuple):
        raise _PicklingNote(
            f"__reduce__ must return a string or tuple, not {_full_type_name(reduced)}", obj
        )
    if not 2 <= len(reduced) <= 6:
        raise _PicklingNote("tuple returned by __reduce__ must contain 2 through 6 elements", obj)
    callable_, args = reduced[:2]
    state, items, pairs, setter = (reduced[2:] + (None, None, None, None))[:4]
    wrong = None
    if not callable(callable_):
        wrong = "first", "callable", callable_
    elif not isinstance(args, tuple):
        wrong = "second", "a tuple", args
    elif items is not None and not hasattr(type(items), "__next__"):
        wrong = "fourth", "an iterator", items
    elif pairs is not None and not hasattr(type(pairs), "__next__"):
        wrong = "fifth", "an iterator", pairs
    elif setter is not None and not callable(setter):
        wrong = "sixth", "callable", setter
    if wrong is not None:
        which, what, value = wrong
        raise _PicklingNote(
            f"{which} item of the tuple returned by __reduce__ must be {what}, not {_full_type_name(value)}",
            obj,
        )
    name = getattr(callable_, "__name__", None) if protocol >= 2 else None
    if name == "__newobj_ex__":
        if len(args) != 3:
            raise _PicklingNote(f"__newobj_ex__ expected 3 arguments, got {len(args)}", obj)
        for which, what, kind, value in (
            ("first", "a class", type, args[0]),
            ("second", "a tuple", tuple, args[1]),
            ("third", "a dict", dict, args[2]),
        ):
            if not isinstance(value, kind):
                raise _PicklingNote(
                    f"{which} argument to __newobj_ex__() must be {what}, not {_full_type_name(value)}", obj
                )
        if protocol >= 4:
            return "newobj_ex", args, state, items, pairs, setter
        from functools import partial

        cls, args, kwargs = args
        return "reduce", (partial(cls.__new__, cls, *args, **kwargs), ()), state, items, pairs, setter
    if name == "__newobj__":
        if not args:
            raise _PicklingNote("__newobj__ expected at least 1 argument, got 0", obj)
        cls, *rest = args
        if not isinstance(cls, type):
            raise _PicklingNote(
                f"first argument to __newobj__() must be a class, not {_full_type_name(cls)}", obj
            )
        if obj.__class__ is not cls:
            raise _PicklingNote(
                f"first argument to __newobj__() must be {obj.__class__!r}, not {cls!r}", obj
            )
        return "newobj", (cls, tuple(rest)), state, items, pairs, setter
    return "reduce", (callable_, args), state, items, pairs, setter


def _PicklingNote(message, obj):
    error = PicklingError(message)
    error.add_note(f"when serializing {_full_type_name(obj)} object")
    return error


_singletons = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}


def _items(iterator, most, is_pairs):
    """The next items of an iterator; of pairs, key and value in turn."""
    own_items = []
    for each in iterator:
        if is_pairs:
            if not isinstance(each, tuple) or len(each) != 2:
                raise TypeError("dict items iterator must return 2-tuples")
            own_items.extend(each)
        else:
            own_items.append(each)
        most -= 1
        if not most:
            break
    return own_items


# ---- Pickling


class PicklerMemoProxy:
    __slots__ = ("_pickler",)

    def __init__(self, pickler):
        self._pickler = pickler

    def clear(self):
        """Remove all items from memo."""
        _pickle_memo_clear(self._pickler._memo)

    def copy(self):
        """Copy the memo to a new object."""
        return {id(value): (number, value) for number, value in _pickle_memo_entries(self._pickler._memo)}

    def __reduce__(self):
        """Implement pickle support."""
        return dict, (self.copy(),)

    __hash__ = None


class Pickler:
    """This takes a binary file for writing a pickle data stream."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._protocol, self._fix_imports = _choose_protocol(protocol, fix_imports, buffer_callback)
        self._buffer_callback = buffer_callback
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._memo = _pickle_memo()
        self.fast = 0

    def __getattr__(self, name):
        if name == "_write":
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    @property
    def bin(self):
        return int(self._protocol > 0)

    @property
    def memo(self):
        return PicklerMemoProxy(self)

    @memo.setter
    def memo(self, value):
        if type(value) is PicklerMemoProxy:
            value = value.copy()
        elif not isinstance(value, dict):
            raise TypeError(
                f"'memo' attribute must be a PicklerMemoProxy object or dict, not {_type_name(value)}"
            )
        memo = _pickle_memo()
        for entry in value.values():
            if not isinstance(entry, tuple) or len(entry) != 2:
                raise TypeError("'memo' values must be 2-item tuples")
            number, each = entry
            _pickle_memo_set(memo, _as_index(number), each)
        self._memo = memo

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        _pickle_memo_clear(self._memo)

    def persistent_id(self, obj, /):
        return None

    def dump(self, obj, /):
        """Write a pickled representation of the given object to the open file."""
        write = self._write
        writer = _dump(self, obj, write)
        write(_pickle_take(writer))


def _dump(pickler, obj, write):
    """Let the native half write an object, and answer its questions."""
    protocol, fix_imports = pickler._protocol, pickler._fix_imports
    persistent_id = pickler.persistent_id
    override = getattr(pickler, "reducer_override", None)
    table = getattr(pickler, "dispatch_table", None)
    if table is None:
        table = copyreg.dispatch_table
    # Where stackless is in use, more can be pickled.
    more = "stackless" in sys.modules
    writer = _pickle_writer(
        protocol,
        pickler._memo,
        bool(pickler.fast),
        getattr(persistent_id, "__func__", None) is not Pickler.persistent_id,
        override is not None,
        pickler._buffer_callback is not None,
        more,
        table if type(table) is dict else None,
        write is not None,
    )
    answer = obj
    try:
        while (question := _pickle_write(writer, answer)) is not None:
            kind, subject = question
            answer = None
            if kind == "reduce":
                answer = _reduce_object(subject, table, protocol, fix_imports, more)
            elif kind == "global":
                if type(subject) is type and subject in _singletons:
                    answer = "reduce", (type, (_singletons[subject],)), None, None, None, None
                else:
                    answer = _global_or_state(subject, protocol, fix_imports, more)
            elif kind == "items":
                answer = _items(*subject)
            elif kind == "persistent_id":
                answer = _persistent(persistent_id(subject), protocol)
            elif kind == "override":
                reduced = override(subject)
                if reduced is not NotImplemented:
                    answer = _checked(subject, reduced, protocol, fix_imports)
            elif kind == "buffer":
                answer = bool(pickler._buffer_callback(subject))
            elif kind == "write":
                write(subject)
    except BaseException as error:
        for note, *values in _pickle_notes(writer):
            error.add_note(note + repr(*values) if values else note)
        raise
    return writer


def _persistent(id, protocol):
    if id is None:
        return None
    if protocol == 0:
        id = str(id)
        if not id.isascii():
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings")
    return (id,)


def _global_or_state(obj, protocol, fix_imports, more):
    """The answer for a class or function: its name, or, with stackless, what it consists of if there is none."""
    try:
        return "global", *_global(obj, None, protocol, fix_imports)
    except PicklingError:
        if not more or (reduced := _stackless_reduce(obj)) is None:
            raise
    return _checked(obj, reduced, protocol, fix_imports)


def _reduce_object(obj, table, protocol, fix_imports, more):
    cls = type(obj)
    try:
        reducer = table[cls]
    except KeyError:
        reducer = None
    if reducer is not None:
        reduced = reducer(obj)
    elif more and (reduced := _stackless_reduce(obj)) is not None:
        pass
    elif issubclass(cls, type):
        return _global_or_state(obj, protocol, fix_imports, False)
    elif (reduce := getattr(obj, "__reduce_ex__", None)) is not None:
        reduced = reduce(protocol)
        if more and isinstance(obj, BaseException):
            reduced = _with_history(obj, reduced)
    elif (reduce := getattr(obj, "__reduce__", None)) is not None:
        reduced = reduce()
    else:
        raise PicklingError(f"can't pickle {cls.__name__!r} object: {obj!r}")
    return _checked(obj, reduced, protocol, fix_imports)


class _Writing:
    """What `dumps` and `dump` need of a pickler."""

    persistent_id = Pickler.persistent_id

    def __init__(self, protocol, fix_imports, buffer_callback):
        self._protocol, self._fix_imports = _choose_protocol(protocol, fix_imports, buffer_callback)
        self._buffer_callback = buffer_callback
        self._memo = _pickle_memo()
        self.fast = 0


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    pickler = _Writing(protocol, fix_imports, buffer_callback)
    try:
        write = file.write
    except AttributeError:
        raise TypeError("file must have a 'write' attribute") from None
    writer = _dump(pickler, obj, write)
    write(_pickle_take(writer))


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    return _pickle_take(_dump(_Writing(protocol, fix_imports, buffer_callback), obj, None))


# ---- Unpickling


class UnpicklerMemoProxy:
    __slots__ = ("_unpickler",)

    def __init__(self, unpickler):
        self._unpickler = unpickler

    def clear(self):
        """Remove all items from memo."""
        self._unpickler._memo = {}

    def copy(self):
        """Copy the memo to a new object."""
        return dict(self._unpickler._memo)

    def __reduce__(self):
        """Implement pickling support."""
        return dict, (self.copy(),)

    __hash__ = None


class Unpickler:
    """This takes a binary file for reading a pickle data stream."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = _Source(file)
        self._fix_imports = bool(fix_imports)
        self._encoding = encoding
        self._errors = errors
        self._buffers = None if buffers is None else iter(buffers)
        self._memo = {}
        self._version = 0

    def __getattr__(self, name):
        if name == "_file":
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    @property
    def memo(self):
        return UnpicklerMemoProxy(self)

    @memo.setter
    def memo(self, value):
        if type(value) is UnpicklerMemoProxy:
            value = value.copy()
        elif not isinstance(value, dict):
            raise TypeError(
                f"'memo' attribute must be an UnpicklerMemoProxy object or dict, not {_type_name(value)}"
            )
        for key in value:
            if not isinstance(key, int):
                raise TypeError("memo key must be integers")
            if key < 0:
                raise ValueError("memo key must be positive integers.")
        self._memo = dict(value)

    def persistent_load(self, pid, /):
        raise UnpicklingError(
            "A load persistent id instruction was encountered, but no persistent_load function was specified."
        )

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module."""
        return _find(module_name, global_name, self._version, self._fix_imports)

    def load(self):
        """Load a pickle from the file."""
        source = self._file
        reader = _pickle_reader(b"", True, self._encoding, self._buffers)
        for number, value in self._memo.items():
            _pickle_put(reader, number, value)
        try:
            return _load(self, reader, source)
        finally:
            self._memo = dict(_pickle_entries(reader))


def _find(module_name, global_name, version, fix_imports):
    sys.audit("pickle.find_class", module_name, global_name)
    if version < 3 and fix_imports:
        compat = _compat()
        if (module_name, global_name) in compat.NAME_MAPPING:
            module_name, global_name = compat.NAME_MAPPING[module_name, global_name]
        elif module_name in compat.IMPORT_MAPPING:
            module_name = compat.IMPORT_MAPPING[module_name]
    __import__(module_name)
    module = sys.modules[module_name]
    if version < 4 or "." not in global_name:
        return getattr(module, global_name)
    try:
        return _attribute(module, global_name.split("."))
    except AttributeError:
        raise AttributeError(f"Can't resolve path {global_name!r} on module {module_name!r}")


class _Source:
    """The file that a pickle is read from. It is read ahead where it can be looked into without moving."""

    def __init__(self, file):
        self._peek = getattr(file, "peek", None)
        try:
            self._read = file.read
            self._readline = file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        # Bytes that the reader has been given, and the file stands in front of.
        self._ahead = 0

    def _skip(self):
        if self._ahead:
            ahead, self._ahead = self._ahead, 0
            self._read(ahead)

    def read(self, count):
        self._skip()
        data = self._read(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return _plain_bytes(data)

    def read_opcode(self):
        self._skip()
        if self._peek is not None:
            try:
                data = self._peek(131072)
            except NotImplementedError:
                self._peek = None
            else:
                if data:
                    self._ahead = len(data)
                    return _plain_bytes(data)
        data = _plain_bytes(self._read(1))
        if not data:
            raise EOFError("Ran out of input")
        return data

    def readline(self):
        self._skip()
        data = self._readline()
        if not data.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return _plain_bytes(data)

    def end(self, rest):
        if self._ahead:
            self._ahead -= rest
            self._skip()


def _plain_bytes(data):
    if type(data) is bytes:
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


def _load(unpickler, reader, source):
    """Let the native half read a pickle, and run its errands."""
    answer = None
    while (errand := _pickle_read(reader, answer)) is not None:
        name, args = errand
        if name == "find_class":
            unpickler._version = _pickle_protocol(reader)
            answer = unpickler.find_class(*args)
        elif name == "call":
            function, args = args
            if not isinstance(args, tuple):
                raise TypeError("argument list must be a tuple")
            answer = function(*args)
        elif name == "build":
            answer = _build(*args)
        elif name == "new":
            answer = _new(*args)
        elif name == "new_ex":
            answer = _new_ex(*args)
        elif name == "append":
            answer = _append(*args)
        elif name == "set_items":
            answer = _set_items(*args)
        elif name == "add_items":
            answer = _add_items(*args)
        elif name == "frozen_set":
            answer = frozenset(*args)
        elif name == "persistent_load":
            answer = unpickler.persistent_load(*args)
        elif name == "decode":
            answer = args[0].decode(unpickler._encoding, unpickler._errors)
        elif name == "unescape":
            answer = _unescape(*args)
            if unpickler._encoding != "bytes":
                answer = answer.decode(unpickler._encoding, unpickler._errors)
        elif name == "extension":
            unpickler._version = _pickle_protocol(reader)
            answer = _extension(unpickler, *args)
        elif name == "instance":
            unpickler._version = _pickle_protocol(reader)
            module, global_name, args = args
            answer = _instantiate(unpickler.find_class(module, global_name), args)
        elif name == "instantiate":
            answer = _instantiate(*args)
        elif name == "next_buffer":
            try:
                answer = next(*args)
            except StopIteration:
                raise UnpicklingError("not enough out-of-band buffers") from None
        elif name == "readonly_buffer":
            answer = _readonly(*args)
        elif name == "read":
            answer = source.read(*args)
        elif name == "read_opcode":
            answer = source.read_opcode()
        elif name == "readline":
            answer = source.readline()
        else:
            answer = None
    if source is not None:
        source.end(_pickle_rest(reader))
    return _pickle_value(reader)


def _new(cls, args):
    if not isinstance(cls, type):
        raise UnpicklingError(f"NEWOBJ class argument must be a type, not {_type_name(cls)}")
    if not isinstance(args, tuple):
        raise UnpicklingError(f"NEWOBJ args argument must be a tuple, not {_type_name(args)}")
    return cls.__new__(cls, *args)


def _new_ex(cls, args, kwargs):
    if not isinstance(cls, type):
        raise UnpicklingError(f"NEWOBJ_EX class argument must be a type, not {_type_name(cls)}")
    if not isinstance(args, tuple):
        raise UnpicklingError(f"NEWOBJ_EX args argument must be a tuple, not {_type_name(args)}")
    if not isinstance(kwargs, dict):
        raise UnpicklingError(f"NEWOBJ_EX kwargs argument must be a dict, not {_type_name(kwargs)}")
    return cls.__new__(cls, *args, **kwargs)


def _instantiate(cls, args):
    if not args and isinstance(cls, type) and not hasattr(cls, "__getinitargs__"):
        return cls.__new__(cls)
    return cls(*args)


def _build(obj, state):
    setstate = getattr(obj, "__setstate__", None)
    if setstate is not None:
        setstate(state)
        return
    slots = _missing
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        if not isinstance(state, dict):
            raise UnpicklingError("state is not a dictionary")
        attributes = obj.__dict__
        for key, value in state.items():
            attributes[key] = value
    if slots is not _missing:
        if not isinstance(slots, dict):
            raise UnpicklingError("slot state is not a dictionary")
        for key, value in slots.items():
            setattr(obj, key, value)


def _append(target, items):
    if isinstance(target, list) and type(target).extend is list.extend and type(target).append is list.append:
        target.extend(items)
        return
    extend = getattr(target, "extend", None)
    if extend is not None:
        extend(items)
        return
    append = target.append
    for each in items:
        append(each)


def _set_items(target, items):
    for i in range(0, len(items), 2):
        target[items[i]] = items[i + 1]


def _add_items(target, items):
    if isinstance(target, set):
        target.update(items)
        return
    add = target.add
    for each in items:
        add(each)


def _extension(unpickler, code):
    found = copyreg._extension_cache.get(code, _extension)
    if found is not _extension:
        return found
    key = copyreg._inverted_registry.get(code)
    if key is None:
        raise ValueError(f"unregistered extension code {code}")
    if not (isinstance(key, tuple) and len(key) == 2 and all(isinstance(each, str) for each in key)):
        raise ValueError(f"_inverted_registry[{code}] isn't a 2-tuple of strings")
    found = unpickler.find_class(*key)
    copyreg._extension_cache[code] = found
    return found


def _readonly(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        raise TypeError(
            f"memoryview: a bytes-like object is required, not {_type_name(buffer)!r}"
        ) from None
    return buffer if view.readonly else view.toreadonly()


_escapes = {"\n": b"", "\\": b"\\", "'": b"'", '"': b'"', "a": b"\a", "b": b"\b", "f": b"\f", "n": b"\n",
            "r": b"\r", "t": b"\t", "v": b"\v"}  # fmt: skip


def _unescape(text):
    """The bytes that a str of Python 2 is, written with escapes."""
    text = text.decode("latin1")
    own_parts = []
    at = 0
    while (found := text.find("\\", at)) >= 0:
        own_parts.append(text[at:found].encode("latin1"))
        escape = text[found + 1 : found + 2]
        at = found + 2
        if escape == "":
            raise ValueError("Trailing \\ in string")
        if escape in _escapes:
            own_parts.append(_escapes[escape])
        elif escape in "01234567":
            at -= 1
            end = at
            while end < at + 3 and text[end : end + 1] in tuple("01234567"):
                end += 1
            own_parts.append(bytes([int(text[at:end], 8) & 255]))
            at = end
        elif escape == "x":
            try:
                own_parts.append(bytes.fromhex(text[at : at + 2]))
                if len(own_parts[-1]) != 1:
                    raise ValueError
            except ValueError:
                raise ValueError(f"invalid \\x escape at position {found}") from None
            at += 2
        else:
            own_parts.append(b"\\" + escape.encode("latin1"))
    own_parts.append(text[at:].encode("latin1"))
    return b"".join(own_parts)


class _Reading:
    """What `loads` and `load` need of an unpickler."""

    def __init__(self, fix_imports, encoding, errors):
        self._fix_imports = bool(fix_imports)
        self._encoding = encoding
        self._errors = errors
        self._version = 0

    find_class = Unpickler.find_class
    persistent_load = Unpickler.persistent_load


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read and return an object from the pickle data stored in a file."""
    source = _Source(file)
    reader = _pickle_reader(b"", True, encoding, None if buffers is None else iter(buffers))
    return _load(_Reading(fix_imports, encoding, errors), reader, source)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read and return an object from the given pickle data."""
    if type(data) is not bytes:
        try:
            view = memoryview(data)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not {_type_name(data)!r}") from None
        with view:
            data = bytes(view)
    reader = _pickle_reader(data, False, encoding, None if buffers is None else iter(buffers))
    return _load(_Reading(fix_imports, encoding, errors), reader, None)


for _each in (PicklerMemoProxy, UnpicklerMemoProxy, Pickler, Unpickler):
    _each.__module__ = "_pickle"
