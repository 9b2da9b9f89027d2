# oracle: no
# What pickles hold where stackless is in use: channels, functions, generators, and more.
import pickle
import sys

import stackless

# channels
ch = stackless.channel()
def recv(c, n):
    got=[]
    for i in range(n): got.append(c.receive())
    print("got", got)
    return got
def send(c):
    for i in range(3): c.send(i)
    print("sent")
t1 = stackless.tasklet(recv)(ch, 4)
stackless.run()
ch.send(10)
print(t1.blocked, ch.balance)
d = pickle.dumps([t1, ch])
a, c2 = pickle.loads(d)
print(a.blocked, a.alive, c2.balance, c2.queue is a, a._channel is c2)
for i in range(3): c2.send(i)
print(a.alive)
a, c2 = pickle.loads(pickle.dumps([t1, ch][::-1]))[::-1]
print(a.blocked, c2.balance)
a = pickle.loads(pickle.dumps(t1)); print(a.blocked, a._channel.balance)
for i in range(3): a._channel.send(i)
c3=pickle.loads(pickle.dumps(ch)); print(c3.balance, c3.queue.blocked); [c3.send(i) for i in range(3)]
# waiting senders
ch2=stackless.channel(); ch2.preference=1
s=stackless.tasklet(send)(ch2); stackless.run()
c=pickle.loads(pickle.dumps(ch2)); print(c.balance, c.preference, [c.receive() for i in range(3)]); stackless.run()
# bomb, fresh tasklet, dead, subclass
b=pickle.loads(pickle.dumps(stackless.bomb(ValueError, ValueError(1), None))); print(b.type, b.value)
f=pickle.loads(pickle.dumps(stackless.tasklet(print)("fresh",1,sep="-"))); print(f.alive, f.scheduled); f.insert(); stackless.run()
f=pickle.loads(pickle.dumps(stackless.tasklet(recv)(ch,0))); f.insert(); stackless.run()
class T(stackless.tasklet): pass
x=T(lambda: print("sub"))(); y=pickle.loads(pickle.dumps(x)); print(type(y)); y.insert(); stackless.run()
print(pickle.loads(pickle.dumps(stackless.tasklet())).alive)
for o in (stackless.current, stackless.main):
    try: pickle.dumps(o)
    except Exception as e: print(type(e).__name__, e)
# functions
def outer(n):
    def inner(x, y=2, *, z=3):
        "doc"
        nonlocal n
        n+=1
        return n, x, y, z
    inner.attr=[1]
    inner.__qualname__="renamed"
    return inner
g=pickle.loads(pickle.dumps(outer(5))); print(g(1), g(1,z=9), g.__name__, g.__qualname__, g.__doc__, g.attr, g.__defaults__, g.__kwdefaults__, g.__module__)
l=pickle.loads(pickle.dumps(lambda x: x*2)); print(l(4))
def fact():
    def f(n): return n*f(n-1) if n else 1
    return f
print(pickle.loads(pickle.dumps(fact()))(10))
p=pickle.loads(pickle.dumps([outer(1)]*2)); print(p[0] is p[1])
def gen(n):
    try:
        for i in range(n): yield i
    finally: print("closed")
g=gen(4); next(g); h=pickle.loads(pickle.dumps(g)); print(list(g), list(h), h.__name__)
g=gen(3); g2,g3=pickle.loads(pickle.dumps([g,g])); print(g2 is g3, list(g2))
print(list(pickle.loads(pickle.dumps(x*x for x in range(3)))))
gd=gen(0); list(gd); print(list(pickle.loads(pickle.dumps(gd))))
print(pickle.loads(pickle.dumps(sys)) is sys, pickle.loads(pickle.dumps(gen.__code__)).co_name, eval(pickle.loads(pickle.dumps(compile("1+2","f","eval")))))
d={1:2}; v=pickle.loads(pickle.dumps([d,d.keys(),d.items(),d.values()])); v[0][3]=4; print(v)
try: 1/0
except ZeroDivisionError as e:
    e2=pickle.loads(pickle.dumps(e)); print(repr(e2), e2.__traceback__.tb_lineno, pickle.loads(pickle.dumps(e.__traceback__)).tb_lineno)
async def co(): return 5
c=co(); c2=pickle.loads(pickle.dumps(c)); c.close()
try: c2.send(None)
except StopIteration as e: print(e.value)
def deep(n):
    if n: return deep(n-1)+1
    stackless.schedule_remove(); return 0
t=stackless.tasklet(lambda: print(deep(2000)))(); stackless.run()
u=pickle.loads(pickle.dumps(t)); u.insert(); stackless.run()
def holding(make):
    held = make()
    stackless.schedule_remove()
    return held


class NotFound:
    pass


def local_class():
    class Local:
        pass

    return Local()


for make in (lambda: memoryview(b"a"), lambda: sys.stdout, local_class):
    t = stackless.tasklet(holding)(make)
    stackless.run()
    try:
        pickle.dumps(t)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0], error.__notes__[-1])
    t.kill()

# Everything is shared as it was.
def pair(shared, name):
    shared.append(name)
    stackless.schedule_remove()
    shared.append(name)


shared = []
one, two = stackless.tasklet(pair)(shared, "one"), stackless.tasklet(pair)(shared, "two")
stackless.run()
one, two, again = pickle.loads(pickle.dumps([one, two, shared]))
one.insert()
two.insert()
stackless.run()
print(shared, again)


# A generator that is being gone through is the same wherever it is referred to.
def numbers():
    stackless.schedule_remove()
    yield 1


def consume(box):
    numbers_of_ours = numbers()
    box.append(numbers_of_ours)
    for each in numbers_of_ours:
        print(each, box[0] is numbers_of_ours)


t = stackless.tasklet(consume)([])
stackless.run()
t = pickle.loads(pickle.dumps(t))
t.insert()
stackless.run()


# What waits in a handler, thrown at and killed.
def waiting():
    try:
        stackless.schedule_remove()
    except ValueError as error:
        print("thrown", error)
        stackless.schedule_remove()
    finally:
        print("finally")


t = stackless.tasklet(waiting)()
stackless.run()
t = pickle.loads(pickle.dumps(t))
t.throw(ValueError, ValueError("v"))
t = pickle.loads(pickle.dumps(t))
t.kill()
print(t.alive)
