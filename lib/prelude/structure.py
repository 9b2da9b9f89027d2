# The Python halves of struct sequences and simple namespaces.


def struct_time___new__(type, sequence, dict={}):
    return type(tuple(sequence), dict)


def SimpleNamespace___init__(self, mapping_or_iterable=(), /, **kwargs):
    attributes = dict(mapping_or_iterable)
    for name in attributes:
        if not isinstance(name, str):
            raise TypeError(f"keywords must be strings, not {_type_name(name)}")
    attributes.update(kwargs)
    for name in attributes:
        self.__dict__[name] = attributes[name]


SimpleNamespace___repr__ = _repr_container
SimpleNamespace___eq__ = _equal_containers
SimpleNamespace___ne__ = _unequal_containers
