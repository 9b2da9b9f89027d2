import sys

sys.path.insert(0, "relative_imports")
import app.sub.worker

print(app.sub.worker.report())
try:
    import app.broken
except ImportError as error:
    print(type(error).__name__, error)
try:
    from . import something
except ImportError as error:
    print(type(error).__name__, error)
try:
    from .module import something
except ImportError as error:
    print(type(error).__name__, error)
