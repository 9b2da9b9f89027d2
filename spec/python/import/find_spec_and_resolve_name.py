# importlib.util finds modules without importing them.
import importlib.util
import sys

sys.path.insert(0, "find_spec_and_resolve_name")
print(importlib.util.find_spec("nope"), importlib.util.find_spec("simple").name, "simple" in sys.modules)
print(importlib.util.find_spec("pack.part").name, "pack" in sys.modules, importlib.util.find_spec("math").name)
print(importlib.util.find_spec(".part", "pack").name, importlib.util.resolve_name("..a", "b.c.d"))
for action in (
    lambda: importlib.util.find_spec("simple.inner"),
    lambda: importlib.util.find_spec(".x"),
    lambda: importlib.util.resolve_name("...a", "b"),
    lambda: importlib.import_module(""),
):
    try:
        action()
    except (ImportError, ValueError) as error:
        print(type(error).__name__, error)
