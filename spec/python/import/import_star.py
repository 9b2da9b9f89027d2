import sys

sys.path.insert(0, "import_star")
from plain import *

print(public, "_private" in globals(), "used" in globals())
from listed import *

print(_chosen, "not_chosen" in globals())
try:
    from wrong import *
except AttributeError as error:
    print(error)
from pack import *

print(inside.value, "also" in globals())
try:
    exec("def f():\n    from plain import *")
except SyntaxError as error:
    print(error.msg)
try:
    from bad_all import *
except TypeError as error:
    print(error)
