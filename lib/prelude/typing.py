# What type parameters, type aliases and generic classes are made of (PEP 695, PEP 696).


class _Field:
    """A read-only attribute: `get` says what it is."""

    def __init__(self, get):
        self._get = get

    def __set_name__(self, owner, name):
        self.__name__ = name

    def __get__(self, instance, owner=None):
        return self if instance is None else self._get(instance)

    def __set__(self, instance, value):
        raise AttributeError(
            f"attribute '{self.__name__}' of 'typing.{type(instance).__name__}' objects is not writable"
        )

    def __delete__(self, instance):
        self.__set__(instance, None)


class _Member(_Field):
    """One that CPython keeps as a plain field."""

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")


def _constant_evaluator(value):
    return None if value is _missing else lambda format: value


class _Parameter:
    __module__ = "typing"

    def __init_subclass__(cls, final=False):
        if final:
            return
        raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def __repr__(self):
        if self._infer_variance:
            return self._name
        if self._covariant:
            return f"+{self._name}"
        if self._contravariant:
            return f"-{self._name}"
        return f"~{self._name}"

    @_Member
    def __name__(self):
        return self._name

    @_Member
    def __covariant__(self):
        return self._covariant

    @_Member
    def __contravariant__(self):
        return self._contravariant

    @_Member
    def __infer_variance__(self):
        return self._infer_variance

    @_Field
    def __default__(self):
        return NoDefault if self._evaluate_default is None else self._evaluate_default(1)

    @_Field
    def evaluate_default(self):
        return self._evaluate_default

    def has_default(self):
        return self._evaluate_default is not None

    def __or__(self, other):
        return _union_of(self, other)

    def __ror__(self, other):
        return _union_of(other, self)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self._name

    def __typing_subst__(self, arg):
        return arg

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self._covariant = bool(covariant)
        self._contravariant = bool(contravariant)
        self._infer_variance = bool(infer_variance)


class TypeVar(_Parameter, final=True):
    """Type variable."""

    __module__ = "typing"

    def __init__(
        self,
        name,
        *constraints,
        bound=None,
        default=_missing,
        covariant=False,
        contravariant=False,
        infer_variance=False,
    ):
        self._name = name
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._evaluate_default = _constant_evaluator(default)
        self._evaluate_bound = None if bound is None else _constant_evaluator(bound)
        self._evaluate_constraints = _constant_evaluator(constraints) if constraints else None
        self.__module__ = _calling_module()

    @_Field
    def __bound__(self):
        return None if self._evaluate_bound is None else self._evaluate_bound(1)

    @_Field
    def evaluate_bound(self):
        return self._evaluate_bound

    @_Field
    def __constraints__(self):
        return () if self._evaluate_constraints is None else self._evaluate_constraints(1)

    @_Field
    def evaluate_constraints(self):
        return self._evaluate_constraints


class ParamSpec(_Parameter, final=True):
    """Parameter specification variable."""

    __module__ = "typing"

    def __init__(
        self,
        name,
        *,
        bound=None,
        default=_missing,
        covariant=False,
        contravariant=False,
        infer_variance=False,
    ):
        self._name = name
        self._bound = type(None) if bound is None else bound
        self._set_variance(covariant, contravariant, infer_variance)
        self._evaluate_default = _constant_evaluator(default)
        self.__module__ = _calling_module()

    @_Field
    def __bound__(self):
        return self._bound

    @_Field
    def args(self):
        return ParamSpecArgs(self)

    @_Field
    def kwargs(self):
        return ParamSpecKwargs(self)


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(self.__origin__)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """The args for a ParamSpec object."""

    __module__ = "typing"

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs(_ParamSpecPart):
    """The kwargs for a ParamSpec object."""

    __module__ = "typing"

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Parameter, final=True):
    """Type variable tuple."""

    __module__ = "typing"

    def __init__(self, name, *, default=_missing):
        self._name = name
        self._evaluate_default = _constant_evaluator(default)
        self.__module__ = _calling_module()

    def __repr__(self):
        return self._name

    def __iter__(self):
        yield _Unpacked(self)

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")


class _Unpacked:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin
        self.__args__ = (origin,)

    def __repr__(self):
        return f"typing.Unpack[{_type_text(self.__origin__)}]"

    def __hash__(self):
        return hash(self.__origin__)

    def __eq__(self, other):
        return isinstance(other, _Unpacked) and self.__origin__ is other.__origin__


class NoDefaultType:
    """The type of the NoDefault singleton."""

    __module__ = "typing"

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


class TypeAliasType:
    """Type alias, as the type statement makes it."""

    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {_type_name(name)}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self._name = name
        self._type_params = type_params
        self._evaluate = _constant_evaluator(value)
        self._value = value
        self._module = _calling_module()

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    @_Member
    def __name__(self):
        return self._name

    @_Field
    def __module__(self):
        return self._module

    @_Field
    def __type_params__(self):
        return self._type_params

    @_Field
    def __value__(self):
        if self._value is _missing:
            self._value = self._evaluate(1)
        return self._value

    @_Field
    def evaluate_value(self):
        return self._evaluate

    @_Field
    def __parameters__(self):
        return tuple([_Unpacked(each) if isinstance(each, TypeVarTuple) else each for each in self._type_params])

    def __repr__(self):
        return self._name

    def __reduce__(self):
        return self._name

    def __iter__(self):
        yield _Unpacked(self)

    def __getitem__(self, args):
        if not self._type_params:
            raise TypeError("Only generic type aliases are subscriptable")
        return _generic_alias(self, args)

    def __or__(self, other):
        return _union_of(self, other)

    def __ror__(self, other):
        return _union_of(other, self)


class Generic:
    """Abstract base class for generic types."""

    __module__ = "typing"
    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls is not Generic:
            _check_count(cls, getattr(cls, "__parameters__", ()), params)
            return _SubscriptedClass(cls, params)
        if not params:
            raise TypeError("Parameter list to Generic[...] cannot be empty")
        for each in params:
            if not isinstance(each, (_Parameter, _Unpacked)):
                raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification variables.")
        seen = set()
        for each in params:
            if each in seen:
                raise TypeError("Parameters to Generic[...] must all be unique")
            seen.add(each)
        return _SubscriptedClass(Generic, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            if Generic in cls.__orig_bases__:
                raise TypeError("Cannot inherit from plain Generic")
        elif Generic in cls.__bases__:
            raise TypeError("Cannot inherit from plain Generic")
        own = None
        found = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            if not isinstance(base, _SubscriptedClass):
                continue
            if base.__origin__ is Generic:
                if own is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                own = base.__parameters__
            for each in base.__parameters__:
                if each not in found:
                    found.append(each)
        if own is not None:
            missing = [each for each in found if each not in own]
            if missing:
                names = ", ".join([repr(each) for each in missing])
                listed = ", ".join([repr(each) for each in own])
                raise TypeError(f"Some type variables ({names}) are not listed in Generic[{listed}]")
            found = own
        cls.__parameters__ = tuple(found)


def _check_count(generic, parameters, args):
    if not parameters:
        raise TypeError(f"{generic!r} is not a generic class")
    if any([isinstance(each, (TypeVarTuple, ParamSpec)) for each in parameters]):
        return
    least = len([each for each in parameters if not each.has_default()])
    expected = len(parameters)
    actual = len(args)
    if least <= actual <= expected:
        return
    how = "many" if actual > expected else "few"
    at_least = "at least " if actual < expected and least < expected else ""
    shown = least if at_least else expected
    raise TypeError(f"Too {how} arguments for {generic!r}; actual {actual}, expected {at_least}{shown}")


def _parameters_in(args):
    found = []
    for each in args:
        if isinstance(each, _Parameter):
            inner = (each,)
        elif isinstance(each, _Unpacked):
            inner = _parameters_in(each.__args__)
        elif isinstance(each, list):
            inner = _parameters_in(each)
        else:
            inner = () if isinstance(each, type) else getattr(each, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


class _SubscriptedClass:
    """`C[int]` of a generic class."""

    __module__ = "typing"

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = tuple([type(None) if each is None else each for each in args])

    @property
    def __parameters__(self):
        return _parameters_in(self.__args__)

    def __getitem__(self, args):
        parameters = self.__parameters__
        if self.__origin__ is Generic:
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        if not isinstance(args, tuple):
            args = (args,)
        _check_count(self, parameters, args)
        places = dict(zip(parameters, args))
        return _SubscriptedClass(self.__origin__, tuple([_substitute(each, places) for each in self.__args__]))

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            at = bases.index(self)
            for base in bases[at + 1 :]:
                if isinstance(base, _SubscriptedClass) and base is not self:
                    return ()
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        return (
            isinstance(other, _SubscriptedClass)
            and self.__origin__ is other.__origin__
            and self.__args__ == other.__args__
        )

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        args = ", ".join([_type_text(each) for each in self.__args__])
        return f"{_type_text(self.__origin__)}[{args}]"

    def __or__(self, other):
        return _union_of(self, other)

    def __ror__(self, other):
        return _union_of(other, self)


_SubscriptedClass.__name__ = _SubscriptedClass.__qualname__ = "_GenericAlias"


def _substitute(arg, places):
    if isinstance(arg, _Parameter):
        return places.get(arg, arg)
    if isinstance(arg, list):
        return [_substitute(each, places) for each in arg]
    inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
    if inner:
        return arg[tuple([places.get(each, each) for each in inner])]
    return arg


def _type_text(value):
    if isinstance(value, type) and not _is_alias(value):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, (list, tuple)):
        return f"[{', '.join([_type_text(each) for each in value])}]"
    return repr(value)


def _typevar(name):
    return TypeVar(name, infer_variance=True)


def _typevar_with_bound(name, evaluate):
    made = TypeVar(name, infer_variance=True)
    made._evaluate_bound = evaluate
    return made


def _typevar_with_constraints(name, evaluate):
    made = TypeVar(name, infer_variance=True)
    made._evaluate_constraints = evaluate
    return made


def _paramspec(name):
    made = ParamSpec(name, infer_variance=True)
    made._bound = None
    return made


def _typevartuple(name):
    return TypeVarTuple(name)


def _set_typeparam_default(parameter, evaluate):
    parameter._evaluate_default = evaluate
    return parameter


def _subscript_generic(parameters):
    unpacked = []
    for each in parameters:
        unpacked.append(_Unpacked(each) if isinstance(each, TypeVarTuple) else each)
    return Generic[tuple(unpacked)]


def _typealias(name, parameters, evaluate):
    made = TypeAliasType(name, _missing, type_params=() if parameters is None else parameters)
    made._evaluate = evaluate
    return made


def _set_function_type_params(function, parameters):
    function.__type_params__ = parameters
    return function


def _typing_classes():
    return TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic, NoDefault
