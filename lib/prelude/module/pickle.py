"""Create portable serialized representations of Python objects."""

import sys
from _pickle import (
    DEFAULT_PROTOCOL,
    HIGHEST_PROTOCOL,
    PickleBuffer,
    PickleError,
    Pickler,
    PicklingError,
    Unpickler,
    UnpicklingError,
    _attribute,
    _module_of,
    dump,
    dumps,
    load,
    loads,
)
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "PickleBuffer",
]  # fmt: skip

bytes_types = (bytes, bytearray)

format_version = "5.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]

_opcodes = {name: bytes([byte]) for name, byte in _pickle_opcodes()}
sys.modules[__name__].__dict__.update(_opcodes)
__all__.extend(_opcodes)

TRUE = b"I01\n"
FALSE = b"I00\n"
__all__.extend(("TRUE", "FALSE"))
__all__.sort()


def whichmodule(obj, name):
    """Find the module an object belong to."""
    path = name.split(".")
    if "<locals>" in path:
        raise PicklingError(f"Can't pickle local object {obj!r}")
    return _module_of(obj, path)


def encode_long(x):
    """Encode a long to a two's complement little-endian binary string."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    encoded = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and encoded[-1] == 0xFF and encoded[-2] & 0x80:
        return encoded[:-1]
    return encoded


def decode_long(data):
    """Decode a long from a two's complement little-endian binary string."""
    return int.from_bytes(data, "little", signed=True)
