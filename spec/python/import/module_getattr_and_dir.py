import sys

sys.path.insert(0, "module_getattr_and_dir")
import lazy
from lazy import on_demand

print(lazy.real, lazy.anything, on_demand, dir(lazy))
try:
    lazy.forbidden
except AttributeError as error:
    print(error)
try:
    from lazy import forbidden
except ImportError as error:
    print(str(error).split(" (")[0])
print(hasattr(lazy, "forbidden"), getattr(lazy, "x", 1))
