from ..helper import help
from .. import helper, level
from . import outer_level, sibling
from .sibling import name
from ..sub import sibling as same


def report():
    return help(), helper.help(), level, outer_level, name, same is sibling
