"""Python part of the warnings subsystem."""

import sys

__all__ = [
    "warn",
    "warn_explicit",
    "showwarning",
    "formatwarning",
    "filterwarnings",
    "simplefilter",
    "resetwarnings",
    "catch_warnings",
    "deprecated",
]

defaultaction = _defaultaction = "default"
onceregistry = {}
_filters_version = 1

# A module is given as it is called: only `filterwarnings` makes patterns of them.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]

_actions = ("error", "ignore", "always", "all", "default", "module", "once")


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if line:
        text += f"  {line.strip()}\n"
    return text


def _showwarnmsg(msg):
    if showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front)."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    if message or module:
        import re

        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front)."""
    _check_action(action)
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(
            f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}"
        )
    if skip_file_prefixes and stacklevel < 2:
        stacklevel = 2
    frame = _calling_frame()
    while frame is not None and (stacklevel > 1 or frame.f_code.co_filename.startswith(skip_file_prefixes)):
        frame = frame.f_back
        if frame is None or not frame.f_code.co_filename.startswith(skip_file_prefixes):
            stacklevel -= 1
    if frame is None:
        namespace = sys.__dict__
        filename = "<sys>"
        lineno = 0
    else:
        namespace = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    module = namespace.get("__name__", "<string>")
    registry = namespace.setdefault("__warningregistry__", {})
    _warn_explicit(message, category, filename, lineno, module, registry, source)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Issue a warning, or maybe ignore it or raise an exception."""
    lineno = _as_index(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module.lower().endswith(".py"):
            module = module[:-3]
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if isinstance(message, Warning):
        category = type(message)
    _warn_explicit(message, category, filename, lineno, module, registry, source)


def _warn_explicit(message, category, filename, lineno, module, registry, source=None):
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        alternative = (text, category, 0)
        if registry.get(alternative):
            return
        registry[alternative] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (
            (message is None or _matches(message, text))
            and issubclass(category, kind)
            and (where is None or _matches(where, module))
            and (line == 0 or lineno == line)
        ):
            return action
    return defaultaction


def _matches(pattern, text):
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon exiting the context.

    With record=True, entering it gives a list that warnings are added to instead of being shown. With action, a
    filter like that of simplefilter is in place inside.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_orig
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


class deprecated:
    """Indicate that a class, function or overload is deprecated (PEP 702)."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            _deprecate_class(arg, message, category, stacklevel)
            arg.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(
                "@deprecated decorator with non-None category must be applied to "
                f"a class or callable, not {arg!r}"
            )
        return _deprecate_function(arg, message, category, stacklevel)


# The functions of this module are on no traceback, and don't count for the stack level.


def _deprecate_function(func, message, category, stacklevel):
    def wrapper(*args, **kwargs):
        warn(message, category=category, stacklevel=stacklevel)
        return func(*args, **kwargs)

    update_wrapper(wrapper, func)
    func.__deprecated__ = wrapper.__deprecated__ = message
    return wrapper


def _deprecate_class(cls, message, category, stacklevel):
    original_new = cls.__new__

    def __new__(kind, /, *args, **kwargs):
        if kind is cls:
            warn(message, category=category, stacklevel=stacklevel)
        if original_new is not object.__new__:
            return original_new(kind, *args, **kwargs)
        if kind.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{kind.__name__}() takes no arguments")
        return original_new(kind)

    cls.__new__ = staticmethod(__new__)
    original_init_subclass = cls.__init_subclass__
    own = getattr(original_init_subclass, "__func__", None)

    def __init_subclass__(kind, *args, **kwargs):
        warn(message, category=category, stacklevel=stacklevel)
        if own is not None:
            return own(kind, *args, **kwargs)
        return original_init_subclass(*args, **kwargs)

    cls.__init_subclass__ = classmethod(__init_subclass__)
