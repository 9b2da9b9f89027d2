import sys
import sys as system
import os.path
import os.path as path
from math import floor, ceil as up
from math import (
    pi,
    e,
)

print(system is sys, os.path is path, floor(1.5), up(1.5), round(pi + e, 5))
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(error.msg.split(" (")[0], error.name)


def function():
    import math as m
    from math import sqrt

    return m.sqrt(4) + sqrt(9)


print(function(), "m" in globals())
