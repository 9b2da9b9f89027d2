import math
import sys
import types

module = types.ModuleType("made", "Its doc.")
module.x = 1
print(module, module.x, module.__name__, module.__doc__, module.__spec__, sorted(vars(module)))
sys.modules["made"] = module
import made
from made import x

print(made is module, x, repr(math), type(math).__name__)
for action in (
    lambda: module.missing,
    lambda: delattr(module, "missing"),
    lambda: math.missing,
    lambda: types.ModuleType(),
    lambda: types.ModuleType(5),
    lambda: setattr(module, "__dict__", {}),
    lambda: module(),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
module.__name__ = "renamed"
print(module.__name__)
del module.x
print(hasattr(made, "x"))
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__, error)
sys.modules["weird"] = 5
import weird

print(weird)
