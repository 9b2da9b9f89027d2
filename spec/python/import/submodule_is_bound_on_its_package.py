import sys

sys.path.insert(0, "submodule_is_bound_on_its_package")
from tools import hammer

import tools

print(tools.hammer is hammer, tools.saw)
import tools.saw

print(tools.saw.__name__)
from tools import saw

print(saw.__name__)
del tools.hammer
from tools import hammer as found_again

print(found_again is hammer)
