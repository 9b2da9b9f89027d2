# oracle: no
from continuation import callcc

count = 0
kept = None


def capture(continuation, *args, **kwargs):
    global kept
    kept = continuation
    print("called with", args, kwargs)
    return "the function's result"


print("callcc returned", callcc(capture, 1, key=2))
if count < 3:
    count += 1
    kept(count)
print("the end", count)

# Without being called, it changes nothing.
assert callcc(lambda continuation: 5) == 5
# Out of the middle of something.
print([callcc(lambda out: [1, 2, out("early"), 4])])


def find(items, wanted):
    def search(found):
        for index, item in enumerate(items):
            if item == wanted:
                found(index)
        return None
    return callcc(search)


print(find("abc", "b"), find("abc", "d"))
