# oracle: no
from _continuation import continulet, error


def attempt(what):
    try:
        print(what(), one.is_pending(), two.is_pending())
    except error as problem:
        print("error:", problem, one.is_pending(), two.is_pending())


def first(own):
    print("first begins")
    print("first got", one.switch(to=two))
    print("first got", one.switch("from first"))
    return "first ends"


def second(own):
    print("second begins")
    print("second got", two.switch("from second"))
    return "second ends"


one, two = continulet(first), continulet(second)
attempt(one.switch)
attempt(lambda: one.switch("a"))
attempt(lambda: one.switch("b"))
attempt(lambda: one.switch("c"))
attempt(lambda: two.switch("d"))
attempt(lambda: two.switch("e"))

one, two = continulet(first), continulet(second)
attempt(lambda: one.switch(5, to=one))
empty = continulet.__new__(continulet)
attempt(lambda: empty.switch(6, to=empty))
attempt(lambda: one.switch(to=empty))
attempt(lambda: two.switch())
attempt(lambda: two.switch())
attempt(lambda: one.switch(to=two))
