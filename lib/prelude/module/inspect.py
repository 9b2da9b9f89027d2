"""What functions and classes written in Python say of themselves: signatures and documentation."""

import types

__all__ = [
    "BoundArguments", "Parameter", "Signature", "cleandoc", "getdoc", "isbuiltin", "isclass", "iscode",
    "iscoroutinefunction", "isfunction", "isgenerator", "isgeneratorfunction", "ismethod", "ismodule",
    "isroutine", "signature",
]  # fmt: skip

CO_VARARGS = 4
CO_VARKEYWORDS = 8


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(int):
    def __new__(cls, number, name, description):
        self = int.__new__(cls, number)
        self.name = name
        self.description = description
        return self

    @property
    def value(self):
        return int(self)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_kinds = [
    _ParameterKind(number, name, name.lower().replace("_or_", " or ").replace("_", "-").replace("var-", "variadic "))
    for number, name in enumerate(
        ["POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"]
    )
]


def formatannotation(annotation):
    """An annotation as a signature shows it."""
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        module = annotation.__module__
        return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


class Parameter:
    """Represents a parameter in a function signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _kinds:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self._kind = _kinds[kind]
        if default is not _empty and kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        """Creates a customized copy of the Parameter."""
        fields = {
            "name": self._name, "kind": self._kind, "default": self._default, "annotation": self._annotation,
        }  # fmt: skip
        return type(self)(**(fields | changes))

    __replace__ = replace

    def __str__(self):
        text = self._name
        spaced = self._annotation is not _empty
        if spaced:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if spaced else f"={self._default!r}"
        return {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _fields(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._fields())

    def __eq__(self, other):
        return self._fields() == other._fields() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """The arguments of a call, by the parameters that they go to."""

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            value = self.arguments[name]
            args += value if parameter.kind == Parameter.VAR_POSITIONAL else [value]
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                by_name = True
            elif name not in self.arguments:
                by_name = True
                continue
            if by_name and name in self.arguments:
                value = self.arguments[name]
                kwargs.update(value if parameter.kind == Parameter.VAR_KEYWORD else {name: value})
        return kwargs

    def apply_defaults(self):
        """Set default values for missing arguments."""
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __repr__(self):
        pairs = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<{type(self).__name__} ({pairs})>"


class Signature:
    """The parameters of a function and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType({each.name: each for each in parameters or ()})
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, **options):
        return _signature(obj)

    def replace(self, *, parameters=None, return_annotation=_missing):
        """Creates a customized copy of the Signature."""
        return type(self)(
            self._parameters.values() if parameters is None else parameters,
            return_annotation=self._return_annotation if return_annotation is _missing else return_annotation,
        )

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object; TypeError if the arguments don't fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As `bind`, but arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        place = 0
        rest = None
        # Whether a parameter could do without a positional argument: from then on messages don't tell the kind.
        is_late = False
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) and place < len(args):
                raise TypeError("too many positional arguments")
            if kind == Parameter.VAR_POSITIONAL:
                is_late = True
                if place < len(args):
                    arguments[name] = args[place:]
                    place = len(args)
            elif kind == Parameter.VAR_KEYWORD:
                rest = name
            elif kind != Parameter.KEYWORD_ONLY and place < len(args):
                if name in kwargs and kind == Parameter.POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args[place]
                place += 1
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
                is_late = True
            elif parameter.default is _empty and not is_partial:
                only = " keyword-only" if kind == Parameter.KEYWORD_ONLY and not is_late else ""
                raise TypeError(f"missing a required{only} argument: {name!r}")
            else:
                is_late = True
        if place < len(args):
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest] = kwargs
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None):
        """Create a string representation of the Signature object."""
        parts = []
        has_positional_only = False
        needs_star = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == Parameter.POSITIONAL_ONLY:
                has_positional_only = True
            elif has_positional_only:
                parts.append("/")
                has_positional_only = False
            if kind == Parameter.VAR_POSITIONAL:
                needs_star = False
            elif kind == Parameter.KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if has_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (
            dict(self._parameters) == dict(other._parameters)
            and self._return_annotation == other._return_annotation
        )


def _function_signature(function):
    code = function.__code__
    names = code.co_varnames
    positional = code.co_argcount
    keyword_end = positional + code.co_kwonlyargcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}

    def parameter(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

    parameters = []
    for place, name in enumerate(names[:positional]):
        only = place < code.co_posonlyargcount
        kind = Parameter.POSITIONAL_ONLY if only else Parameter.POSITIONAL_OR_KEYWORD
        back = place - positional + len(defaults)
        parameters.append(parameter(name, kind, defaults[back] if back >= 0 else _empty))
    extra = keyword_end
    if code.co_flags & CO_VARARGS:
        parameters.append(parameter(names[extra], Parameter.VAR_POSITIONAL))
        extra += 1
    for name in names[positional:keyword_end]:
        parameters.append(parameter(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(parameter(names[extra], Parameter.VAR_KEYWORD))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
        del parameters[0]
    elif not parameters or parameters[0].kind != Parameter.VAR_POSITIONAL:
        raise ValueError("invalid method signature")
    return found.replace(parameters=parameters)


def _signature(obj):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature(obj.__func__))
    while True:
        own = getattr(obj, "__signature__", None)
        if isinstance(own, Signature):
            return own
        inner = getattr(obj, "__wrapped__", None)
        if inner is None:
            break
        obj = inner
    if isinstance(obj, types.FunctionType):
        return _function_signature(obj)
    if isinstance(obj, type):
        call = getattr(type(obj), "__call__")
        if isinstance(call, types.FunctionType):
            return _without_first(_signature(call))
        for base in obj.__mro__:
            for name in ("__new__", "__init__"):
                function = base.__dict__.get(name)
                function = getattr(function, "__func__", function)
                if isinstance(function, types.FunctionType):
                    return _without_first(_signature(function))
        if object in obj.__bases__ and type(obj).__module__ != "builtins" or obj.__init__ is object.__init__:
            return Signature()
    else:
        call = getattr(type(obj), "__call__", None)
        if isinstance(call, types.FunctionType):
            return _without_first(_signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return _signature(obj)


def cleandoc(doc):
    """Clean up indentation from docstrings: that of the lines after the first doesn't count."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")], default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def getdoc(object):
    """Get the documentation string for an object, cleaned up; a class or method without one has its base's."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isinstance(object, type):
        for base in object.__mro__[1:]:
            if base is not type(None).__base__ and base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return isinstance(
        object,
        (
            types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.MethodDescriptorType,
            types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
        ),  # fmt: skip
    )


def iscode(object):
    """Return true if the object is a code object."""
    return isinstance(object, types.CodeType)


def _has_flag(function, flag):
    while isinstance(function, types.MethodType):
        function = function.__func__
    return isinstance(function, types.FunctionType) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_flag(obj, 0x20)


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function."""
    return _has_flag(obj, 0x80)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, types.GeneratorType)
