# What type parameters, type aliases and generic classes are made of (PEP 695, PEP 696).


class _Parameter:
    __module__ = "typing"

    def __init__(self, name, evaluate_default=None):
        self.__name__ = name
        self._evaluate_default = evaluate_default

    def __repr__(self):
        return self.__name__

    @property
    def __default__(self):
        if self._evaluate_default is None:
            return NoDefault
        return self._evaluate_default(1)

    @property
    def evaluate_default(self):
        return self._evaluate_default

    def has_default(self):
        return self._evaluate_default is not None

    def __or__(self, other):
        return _make_union(self, other)

    def __ror__(self, other):
        return _make_union(other, self)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        return arg


class TypeVar(_Parameter):
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
        _Parameter.__init__(self, name)
        if default is not _missing:
            self._evaluate_default = lambda format: default
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self._evaluate_bound = None if bound is None else lambda format: bound
        self._evaluate_constraints = (lambda format: constraints) if constraints else None
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    @property
    def __bound__(self):
        return None if self._evaluate_bound is None else self._evaluate_bound(1)

    @property
    def evaluate_bound(self):
        return self._evaluate_bound

    @property
    def __constraints__(self):
        return () if self._evaluate_constraints is None else self._evaluate_constraints(1)

    @property
    def evaluate_constraints(self):
        return self._evaluate_constraints


class ParamSpec(_Parameter):
    __module__ = "typing"
    __bound__ = None
    __covariant__ = False
    __contravariant__ = False
    __infer_variance__ = True

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Parameter):
    __module__ = "typing"

    def __iter__(self):
        yield _Unpacked(self)


class _Unpacked:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin
        self.__args__ = (origin,)

    def __repr__(self):
        return f"typing.Unpack[{self.__origin__!r}]"

    def __hash__(self):
        return hash(self.__origin__)

    def __eq__(self, other):
        return isinstance(other, _Unpacked) and self.__origin__ is other.__origin__


class NoDefaultType:
    __module__ = "typing"

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = NoDefaultType()


class TypeAliasType:
    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__type_params__ = type_params
        self.__module__ = None
        self._evaluate = lambda format: value

    @property
    def __value__(self):
        value = self._evaluate(1)
        self._evaluate = lambda format: value
        return value

    @property
    def evaluate_value(self):
        return self._evaluate

    @property
    def __parameters__(self):
        return self.__type_params__

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _generic_alias(self, args)

    def __or__(self, other):
        return _make_union(self, other)

    def __ror__(self, other):
        return _make_union(other, self)


class Generic:
    __module__ = "typing"
    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls is Generic:
            return _GenericBase(params)
        return _SubscriptedClass(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        for base in cls.__dict__.get("__orig_bases__", ()):
            if isinstance(base, _GenericBase):
                cls.__parameters__ = base.__args__


class _SubscriptedClass:
    __module__ = "typing"

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    @property
    def __parameters__(self):
        return tuple([each for each in self.__args__ if isinstance(each, _Parameter)])

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        return (self.__origin__,)

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
        return f"{self.__origin__.__module__}.{self.__origin__.__qualname__}[{args}]"

    def __or__(self, other):
        return _make_union(self, other)

    def __ror__(self, other):
        return _make_union(other, self)


class _GenericBase(_SubscriptedClass):
    __module__ = "typing"

    def __init__(self, params):
        unpacked = [each.__origin__ if isinstance(each, _Unpacked) else each for each in params]
        _SubscriptedClass.__init__(self, Generic, tuple(unpacked))

    def __repr__(self):
        return f"typing.Generic[{', '.join([repr(each) for each in self.__args__])}]"


def _type_text(value):
    if isinstance(value, type):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
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
    return ParamSpec(name)


def _typevartuple(name):
    return TypeVarTuple(name)


def _set_typeparam_default(parameter, evaluate):
    parameter._evaluate_default = evaluate
    return parameter


def _subscript_generic(parameters):
    unpacked = []
    for each in parameters:
        unpacked.append(_Unpacked(each) if isinstance(each, TypeVarTuple) else each)
    return _GenericBase(tuple(unpacked))


def _typealias(name, parameters, evaluate):
    made = TypeAliasType(name, None, type_params=() if parameters is None else parameters)
    made._evaluate = evaluate
    made.__module__ = _calling_module()
    return made


def _set_function_type_params(function, parameters):
    function.__type_params__ = parameters
    return function
