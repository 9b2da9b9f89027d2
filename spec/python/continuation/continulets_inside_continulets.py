# oracle: no
from _continuation import continulet, error


def outer(own):
    def work(mine):
        own.switch("over the outer one's head")
        mine.switch("to the outer one")
        return "inner ends"

    inner = continulet(work)
    for _ in range(2):
        print("outer got", inner.switch())
    return "outer ends"


each = continulet(outer)
print(each.switch())
print(each.switch())


# The one that runs contains whoever has switched to it.
def itself(own):
    print(own.is_pending())
    print("back with", own.switch("to the caller"))
    own.throw(KeyError("to the caller, too"))


each = continulet(itself)
print(each.switch())
try:
    each.switch("a value")
except KeyError as problem:
    print(repr(problem), each.is_pending())


def chain(own, depth):
    if depth == 0:
        own.switch("from the depth")
        return 0
    inner = continulet(chain, depth - 1)
    print(inner.switch()) if depth == 1 else inner.switch()
    own.switch()
    return inner.switch() + 1


each = continulet(chain, 50)
each.switch()
while each.is_pending():
    result = each.switch()
print(result)
