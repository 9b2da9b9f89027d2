# oracle: no
from continuation import callcc


def multiplication(log):
    factor = callcc(lambda continuation: continuation)
    if callable(factor):
        return factor, 1
    log.append(factor)
    return None, factor * 10


log = []
again, result = multiplication(log)
if again is not None:
    keep = again
    again(1)
print(result, log)
if len(log) < 4:
    keep(len(log) + 1)
print("end", log)
