# oracle: no
import sys
from continuation import callcc


def careful():
    try:
        return callcc(lambda continuation: continuation)
    except ValueError as error:
        return "caught " + repr(error)


got = careful()
if callable(got):
    got.throw(ValueError("thrown"))
print(got)
got = careful()
if callable(got):
    got.throw(ValueError)
print(got)


class Own(ValueError):
    def __init__(self):
        super().__init__("made in Python")


got = careful()
if callable(got):
    keep = got
    got.throw(Own)
print(got)
try:
    keep.throw(5)
except TypeError as error:
    print(error)


# What is being handled goes with the continuation.
def handling():
    try:
        raise KeyError("handled")
    except KeyError:
        got = callcc(lambda continuation: continuation)
        return got, repr(sys.exception())


got, handled = handling()
print(handled, sys.exception())
if callable(got):
    try:
        raise OSError("somewhere else")
    except OSError:
        got(None)

# Nothing is unwound.
log = []


def leave(out):
    try:
        out("left")
    finally:
        log.append("never")


print(callcc(leave), log)
try:
    callcc(lambda continuation: 1 / 0)
except ZeroDivisionError as error:
    print(error)
for wrong in (lambda: callcc(), lambda: callcc(5), lambda: keep(1, 2), lambda: keep(value=1)):
    try:
        wrong()
    except TypeError as error:
        print(error)
