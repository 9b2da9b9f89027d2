from math import (
    pi,
    square_root,
)
