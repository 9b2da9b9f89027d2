# oracle: no
# A tasklet goes through a pickle each time it has paused, wherever that is, and comes to the same results.
import functools
import itertools
import math
import pickle
import sys

import stackless

def through(t):
    count = 0
    while t.alive:
        t.insert()
        stackless.run()
        if t.alive:
            t = pickle.loads(pickle.dumps(t))
            count += 1
    print("    after", count, "pickles")


pause = stackless.schedule_remove
class P:
    def __init__(s,v): s.v=v
    def __eq__(s,o): pause(); return s.v==o.v
    def __hash__(s): pause(); return hash(s.v)
    def __lt__(s,o): pause(); return s.v<o.v
    def __add__(s,o): pause(); return P(s.v+o.v)
    def __repr__(s): pause(); return f"P({s.v})"
    def __getattr__(s,n):
        if n.startswith("__"): raise AttributeError(n)
        pause(); return n
    def __iter__(s):
        for i in range(3):
            pause(); yield i
    def __bool__(s): pause(); return True
    def __len__(s): pause(); return 3
    def __contains__(s,o): pause(); return True
    def __enter__(s): pause(); return s
    def __exit__(s,*a): pause(); return True
    def __index__(s): pause(); return 2
    def __call__(s,*a): pause(); return a
    @property
    def prop(s): pause(); return "prop"
    @classmethod
    def cm(c): pause(); return c
    def __format__(s, spec): pause(); return "fmt"
    def __str__(s): pause(); return "str"
def case(f):
    name=f.__name__
    def run():
        print(name, f())
    through(stackless.tasklet(run)())
    return f
@case
def sorted_key(): return sorted([3,1,2], key=lambda x: (pause(), -x)[1])
@case
def sorted_lt(): return [p.v for p in sorted([P(3),P(1),P(2)])]
@case
def list_sort():
    x=[3,1,2]; x.sort(key=lambda v:(pause(),v)[1]); return x
@case
def eq(): return P(1)==P(1)
@case
def dict_(): d={P(1):2,P(2):3}; return d[P(1)], P(2) in d, len(d)
@case
def set_(): return len({P(1),P(2),P(1)})
@case
def add(): return (P(1)+P(2)).v
@case
def repr_(): return repr([P(1),(P(2),{3:P(4)})])
@case
def getattr_(): return P(1).foo, getattr(P(1),"bar")
@case
def list_(): return list(P(1)), tuple(P(1)), [*P(1)], sum(P(1)), max(P(1))
@case
def comp(): return [x for x in P(1) if P(1)], {x:x for x in P(1)}, {x for x in P(1)}
@case
def genexp(): return list(x+y for x in P(1) for y in P(1))
@case
def with_():
    with P(1) as p: raise ValueError
    return p.v
@case
def index(): return [1,2,3][P(1)], bin(P(1))
@case
def call(): return P(1)(1,2), list(map(P(1),[1,2])), list(filter(P(1),[1,2]))
@case
def prop(): return P(1).prop, P.cm().__name__
@case
def fmt(): return f"{P(1)} {P(1)!r} {P(1):x}", "%s" % P(1), str(P(2))
@case
def reduce(): return functools.reduce(lambda a,b:(pause(),a+b)[1],[1,2,3])
@case
def classbody():
    class A:
        x=1
        pause()
        y=x+1
    return A.y
@case
def trys():
    r=[]
    for i in range(2):
        try:
            try:
                pause(); r.append(1); 1/i
            except ZeroDivisionError as e:
                pause(); r.append(repr(e)); raise KeyError(1) from e
            finally:
                pause(); r.append("f")
        except KeyError as e:
            pause(); r.append(repr(e.__cause__)); r.append(sys.exc_info()[0].__name__)
    return r
@case
def gens():
    def g():
        x = yield 1
        pause()
        try: yield x
        finally: pause()
    i=g(); a=next(i); b=i.send(5); i.close()
    def h():
        yield from g2()
    def g2():
        pause(); yield 1; pause(); yield 2
    return a,b,list(h())
@case
def closure():
    n=0
    def inc():
        nonlocal n
        n+=1; pause(); return n
    return inc(), inc(), n
@case
def iters():
    r=[]
    d={1:2,3:4}
    for k,v in d.items(): pause(); r.append((k,v))
    for x in zip([1,2],"ab",(3,4)): pause(); r.append(x)
    for x in enumerate(reversed([1,2])): pause(); r.append(x)
    for x in itertools.islice(itertools.count(5),2): pause(); r.append(x)
    for x in itertools.chain([1],[2]): pause(); r.append(x)
    for x in {1,2}: pause(); r.append(x)
    for x in range(2): pause(); r.append(x)
    for x in "ab": pause(); r.append(x)
    for x in b"ab": pause(); r.append(x)
    for x in d: pause(); r.append(x)
    for x in map(lambda v:v+1,[1]): pause(); r.append(x)
    a,b=itertools.tee([1,2])
    next(a); pause(); r.append((list(a),list(b)))
    for k,g in itertools.groupby([1,1,2]): pause(); r.append((k,list(g)))
    for x in itertools.product([1,2],repeat=2): pause(); r.append(x)
    for x in itertools.permutations([1,2]): pause(); r.append(x)
    for x in itertools.accumulate([1,2]): pause(); r.append(x)
    for x in itertools.batched([1,2,3],2): pause(); r.append(x)
    for x in itertools.zip_longest([1],[2,3]): pause(); r.append(x)
    for x in itertools.pairwise([1,2,3]): pause(); r.append(x)
    for x in itertools.cycle([1]): pause(); r.append(x); break
    for x in itertools.repeat(1,1): pause(); r.append(x)
    for x in itertools.takewhile(bool,[1,0]): pause(); r.append(x)
    return r
@case
def coro():
    global Aw
    class Aw:
        def __await__(self):
            pause(); yield 1; return 3
    async def ag():
        for i in range(2):
            pause(); yield i
    async def main():
        r=[await Aw()]
        async for x in ag(): r.append(x)
        r.append([x async for x in ag()])
        return r
    c=main()
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
@case
def cmpk(): return sorted([3,1,2], key=functools.cmp_to_key(lambda a,b:(pause(),a-b)[1]))
@case
def partial(): return functools.partial(lambda a,b:(pause(),a+b)[1],1)(2)
@case
def exec_():
    ns={"pause":pause}
    exec("x=1\npause()\ny=2", ns); return ns["y"], eval("(pause(),5)[1]")
@case
def match_():
    global Q
    class Q:
        __match_args__=("a",)
        @property
        def a(self): pause(); return 1
    match Q():
        case Q(1): return "m"
@case
def group():
    r=[]
    try: raise ExceptionGroup("g",[ValueError(1),TypeError(2)])
    except* ValueError as e: pause(); r.append(e.exceptions)
    except* TypeError as e: pause(); r.append(e.exceptions)
    return r
@case
def fsum():
    global F
    class F:
        def __float__(s): pause(); return 1.5
    return math.fsum([F(),F()])
@case
def strjoin(): return "-".join(str(x) for x in P(1)), "a{}b{}".format(P(1),P(2))
@case
def anyall(): return any(P(1)), all(P(1)), min([P(2),P(1)]).v
@case
def inits():
    global I
    class I:
        def __new__(c): pause(); return object.__new__(c)
        def __init__(s): pause(); s.x=1
    return I().x
@case
def unpack():
    a,*b=P(1); return a,b,dict(zip(P(1),P(1)))
@case
def pickling():
    class_ = P
    global R
    class R:
        def __reduce__(s): pause(); return int,(5,)
    return pickle.loads(pickle.dumps([R(),[R()]]))
def deep(n):
    if n==0: pause(); return 0
    return deep(n-1)+1
@case
def deep_(): return deep(300)
