# oracle: no
# Reading and writing pickles can be interrupted like anything else, and stored while they are.
import io
import pickle

import stackless


class S:
    def __setstate__(self, s):
        stackless.schedule_remove(); self.s=s
    def __getstate__(self): return 3
data = pickle.dumps([S(), [S()], {1: S()}])
def loading():
    r = pickle.loads(data); print([each.s for each in (r[0], r[1][0], r[2][1])])
class W:
    def __init__(self): self.b=[]
    def write(self,x): stackless.schedule_remove(); self.b.append(x)
def writing():
    w=W(); pickle.dump(["a"*70000, 1, "b"*70000], w); print(len(b"".join(w.b)), len(w.b), pickle.loads(b"".join(w.b))[1])
class Rd:
    def __init__(s,d): s.f=io.BytesIO(d)
    def read(s,n): stackless.schedule_remove(); return s.f.read(n)
    def readline(s): stackless.schedule_remove(); return s.f.readline()
    def __reduce__(s): return _rd, (s.f.getvalue(), s.f.tell())
def _rd(d,p):
    r=Rd(d); r.f.seek(p); return r
def reading():
    print(pickle.load(Rd(pickle.dumps([1,"a",{2:3}],0))))
def agen():
    async def ag():
        for i in range(3):
            stackless.schedule_remove(); yield i
    async def main():
        a=ag(); r=[]
        r.append(await anext(a)); r.append(await a.asend(None))
        await a.aclose()
        return r
    c=main()
    try: c.send(None)
    except StopIteration as e: print(e.value)
def through(f, p):
    t=stackless.tasklet(f)(); n=0
    while t.alive:
        t.insert(); stackless.run()
        if t.alive: t=pickle.loads(pickle.dumps(t,p)); n+=1
    print(f.__name__, p, n)
for p in range(6):
    for f in (loading, writing, reading, agen):
        through(f, p)
