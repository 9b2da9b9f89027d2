import sys

sys.path.insert(0, "namespace_packages")
import space.one
from space import two

print(space.one.x, two.x, type(space.__path__).__name__)
print(space.__file__ if hasattr(space, "__file__") else "no file")
print(space.__name__)
