# oracle: no
# Damaged pickles of tasklets: exceptions, or tasklets that go on, but nothing else.
import itertools
import math
import pickle

import stackless

def rnd(n):
    global seed_state
    seed_state = (seed_state * 6364136223846793005 + 1442695040888963407) & (2**64-1)
    return (seed_state >> 33) % n
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return 1
    def __eq__(s,o): stackless.schedule_remove(); return s.v==o.v
    def __repr__(s): stackless.schedule_remove(); return "K"
    def __float__(s): stackless.schedule_remove(); return 1.0
def g(n):
    for i in range(n):
        stackless.schedule_remove()
        yield i
def work(k=3):
    r=[x for x in g(k) if x]
    try:
        stackless.schedule_remove()
        s=sorted([3,1],key=lambda v:(stackless.schedule_remove(),v)[1])
    finally:
        d={K(1):1,K(2):2}
    def inner():
        nonlocal k
        k+=1
        return sum(x for x in g(k))
    z=[repr([K(1),d]), inner(), math.fsum([K(1)]), {**d}, [*g(2)], {x for x in g(2)}]
    for a,b in zip(itertools.chain([1],g(2)), itertools.count()): r.append(a)
    with open_() as o: pass
    return r,s,z
class open_:
    def __enter__(s): stackless.schedule_remove()
    def __exit__(s,*a): stackless.schedule_remove()
t=stackless.tasklet(lambda: work())()
stages=[]
while True:
    stackless.run()
    if not t.alive: break
    stages.append(pickle.dumps(t)); t.insert()
def drive(t):
    for _ in range(60):
        t.insert()
        stackless.run(2000)
        if not t.alive: break
for i in range(60):
    seed_state = i*7919+13
    d = bytearray(stages[rnd(len(stages))])
    for _ in range(1+rnd(3)):
        at=rnd(len(d)); d[at]=rnd(256) if rnd(2) else d[rnd(len(d))]
    try:
        u=pickle.loads(bytes(d))
        if isinstance(u, stackless.tasklet): drive(u)
    except BaseException as e:
        pass
print("done")


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


make, fill = stackless._make, stackless._fill
attempt(lambda: make("nothing"))
attempt(lambda: make("function", 1, {}))
attempt(lambda: make("function", work.__code__, 1))
attempt(lambda: make("code", b"nonsense", False))
attempt(lambda: make("code", 1, False))
attempt(lambda: make("own", "<floor>"))
attempt(lambda: make("own", "<nothing>"))
attempt(lambda: make("internal", "len"))
attempt(lambda: make("prelude", "nothing"))
attempt(lambda: make("type", "nothing"))
attempt(lambda: make("object", "dict"))
attempt(lambda: make("object", "nothing"))
attempt(lambda: make("generator", "list"))
attempt(lambda: make("traceback", 1, b"", 2, 3))
attempt(lambda: fill([], ()))
attempt(lambda: fill(work, ()))
for kind in (["frame"], ["cell"], ["generator", "generator"], ["object", "dict_keys"], ["function", work.__code__, globals()]):
    attempt(lambda: fill(make(*kind), 1))
    attempt(lambda: fill(make(*kind), ()))
    attempt(lambda: fill(make(*kind), (1, 2, "7 int int")))
attempt(lambda: stackless.tasklet().__setstate__((0, None, 0, [make("frame")], None, None, None, None, 0, 0, None, None)))
