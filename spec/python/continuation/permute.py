# oracle: no
from _continuation import continulet, error, permute


def work(own):
    print("begins", names[own])
    got = own.switch()
    print(names[own], "got", got)
    return "end of " + names[own]


all = [continulet(work) for _ in range(3)]
names = dict(zip(all, "abc"))
for each in all:
    each.switch()
permute(*all)
for each in all:
    try:
        print(each.switch(names[each]))
    except error as problem:
        print("error:", problem)
print([each.is_pending() for each in all])


def attempt(*args):
    try:
        print(permute(*args))
    except (error, TypeError) as problem:
        print(type(problem).__name__, problem)


one = continulet(work)
names[one] = "one"
attempt()
attempt(one)
attempt(one, one)
attempt(5)
attempt(all[0])
attempt(one, all[0])
attempt(continulet.__new__(continulet), one)
print(one.is_pending(), one.switch())
