# The Python halves of generic aliases and unions.

typing_Union___repr__ = types_GenericAlias___repr__ = _repr_container
types_GenericAlias___eq__ = _equal_containers


def types_GenericAlias___hash__(self, /):
    return hash((self.__origin__, self.__args__))


def types_GenericAlias___call__(self, /, *args, **kwargs):
    result = self.__origin__(*args, **kwargs)
    try:
        result.__orig_class__ = self
    except Exception:
        pass
    return result


def _alias_dir(origin, /):
    names = {*dir(origin)}
    names.update(("__origin__", "__args__", "__parameters__", "__mro_entries__", "__unpacked__"))
    return [*names]


def _substituted(alias, item, /):
    """The type arguments of an alias or union, other types in the place of its variables."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = item if type(item) is tuple else (item,)
    count = _size(items)
    expected = _size(parameters)
    if count != expected:
        how = "many" if count > expected else "few"
        at_least = "" if count > expected else "at least "
        raise TypeError(f"Too {how} arguments for {alias!r}; actual {count}, expected {at_least}{expected}")
    own_places = {}
    for position in range(count):
        parameter = parameters[position]
        own_places[id(parameter)] = parameter.__typing_subst__(items[position])
    own_args = []
    for arg in alias.__args__:
        if id(arg) in own_places:
            arg = own_places[id(arg)]
        elif _is_alias(arg) and arg.__parameters__:
            arg = arg[(*[own_places[id(each)] for each in arg.__parameters__],)]
        own_args.append(arg)
    return (*own_args,)


def types_GenericAlias___getitem__(self, item, /):
    return _alias_with(self, _substituted(self, item))


def typing_Union___getitem__(self, item, /):
    return _union_of(*_substituted(self, item))


def typing_Union___mro_entries__(self, bases, /):
    raise TypeError(f"Cannot subclass {self!r}")


def typing_Union___hash__(self, /):
    return hash(frozenset(self.__args__))


def typing_Union___instancecheck__(self, instance, /):
    for arg in self.__args__:
        if isinstance(instance, arg):
            return True
    return False


def typing_Union___subclasscheck__(self, subclass, /):
    for arg in self.__args__:
        if issubclass(subclass, arg):
            return True
    return False
