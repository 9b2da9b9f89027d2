import sys

sys.path.insert(0, "functions_keep_their_modules_globals")
import lib
from lib import get, set_value

value = "main's"
set_value("lib's new")
print(get(), value, lib.value, get.__module__, get.__globals__ is vars(lib))
lib.value = "set from outside"
print(get())
lib.helper = lambda: "patched"
print(lib.calls_helper())
del lib.value
try:
    get()
except NameError as error:
    print(error)
