# oracle: no
from _continuation import continulet


def work(own, *args, **kwargs):
    print("started with", args, kwargs, own is each)
    print("got", own.switch("first"))
    print("got", own.switch(("a", "tuple")))
    return "the end"


each = continulet(work, 1, 2, x=3)
print(each.is_pending())
print(each.switch())
print(each.switch("one"), each.is_pending())
print(each.switch(value="two"), each.is_pending())
