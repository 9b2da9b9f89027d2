"""Primitives and accelerators for the typing module."""

(
    TypeVar,
    ParamSpec,
    TypeVarTuple,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    Generic,
    NoDefault,
) = _typing_classes()
Union = type(int | str)


def _idfunc(x, /):
    return x
