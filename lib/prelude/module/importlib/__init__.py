"""The functions of the import system."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """Import a module; a relative name is resolved against the package."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _resolve_relative(name[level:], package, level)
    elif not name:
        raise ValueError("Empty module name")
    return _import_module(name)


def invalidate_caches():
    """Folders are looked into whenever something is imported: there is nothing to forget."""


def reload(module):
    """Run the module's code again, in the namespace that it has. The module must have been imported before."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    return _reload_module(module, name)
