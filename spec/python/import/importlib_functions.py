import importlib
import sys

sys.path.insert(0, "importlib_functions")
module = importlib.import_module("simple")
print(module.value)
module.value = "changed"
print(importlib.reload(module) is module, module.value)
sub = importlib.import_module(".part", "pack")
print(sub.__name__)
for action in (
    lambda: importlib.import_module("nope"),
    lambda: importlib.import_module(".x"),
    lambda: importlib.reload(5),
):
    try:
        action()
    except (ImportError, TypeError) as error:
        print(type(error).__name__, error)
