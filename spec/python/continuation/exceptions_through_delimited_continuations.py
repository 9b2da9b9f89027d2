# oracle: no
import sys
from continuation import reset, shift


def careful():
    try:
        return shift(lambda rest: rest)
    except KeyError as error:
        return "caught " + repr(error)


rest = reset(careful)
print(rest(5), rest.throw(KeyError("an instance")), rest.throw(KeyError))
try:
    rest.throw(OSError("out of it"))
except OSError as error:
    print(repr(error))
try:
    rest.throw("text")
except TypeError as error:
    print(error)

try:
    reset(lambda: shift(lambda rest: 1 / 0))
except ZeroDivisionError as error:
    print(error)


def handling():
    try:
        raise KeyError("inside")
    except KeyError:
        shift(lambda rest: kept.append(rest))
        return repr(sys.exception())


kept = []
reset(handling)
print(sys.exception())
try:
    raise OSError("outside")
except OSError:
    print(kept[0](), repr(sys.exception()))
print(sys.exception(), kept[0](), sys.exception())
log = []


def closing():
    try:
        shift(lambda rest: kept.append(rest))
    finally:
        log.append("closed")


reset(closing)
print(log)
kept[1]()
kept[1]()
print(log)
