from .. import level as outer_level
from . import sibling
