# oracle: no
# Stackless Python is what would print this; `__del__` is called by gc.collect(), in the tasklet that asks for it.
import gc
import weakref

import stackless


class Actor:
    def __init__(self, act):
        self.act = act

    def __del__(self):
        self.act()


def worker(name, count):
    for i in range(count):
        print(name, i)
        stackless.schedule()


# It may switch.
stackless.tasklet(worker)("other", 3)
Actor(lambda: (print("before"), stackless.schedule(), print("after")))
gc.collect()
print("collected")
stackless.run()

# It may block, and goes on when the channel's partner comes. The others run meanwhile, and so does what they leave behind.
channel = stackless.channel()


def give():
    Actor(lambda: print("del while the other one waits", stackless.getcurrent() is giver))
    gc.collect()
    print("send")
    channel.send("a value")
    print("sent")


giver = stackless.tasklet(give)()
Actor(lambda: print("received", channel.receive()))
gc.collect()
print("collected", giver.alive)
stackless.run()

# Nobody comes: the deadlock is an error in __del__, which goes no further.
import sys

sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value)
Actor(lambda: channel.receive())
Actor(lambda: print("the next one"))
gc.collect()
print("went on")


# A tasklet that blocks in __del__ for good, and is killed.
def waits():
    Actor(lambda: channel.receive())
    gc.collect()
    print("not killed by what happened in __del__")


t = stackless.tasklet(waits)()
stackless.run()
print(t.blocked)
t.kill()
print(t.alive, channel.balance)

# A new tasklet, begun in __del__.
Actor(lambda: stackless.tasklet(print)("begun in __del__"))
gc.collect()
stackless.run()

# Weak references to tasklets and channels.
t = stackless.tasklet(worker)("weak", 1)
c = stackless.channel()
rt, rc = weakref.ref(t, lambda r: print("tasklet gone")), weakref.ref(c, lambda r: print("channel gone"))
print(rt() is t, rc() is c)
del t, c
gc.collect()
print(rt() is not None, rc())
stackless.run()
gc.collect()
print(rt())

# A blocked tasklet to which nothing leads is garbage, with its channel; it is not woken.
ended = []


def blocked(channel):
    try:
        channel.receive()
    finally:
        ended.append("finally")


c = stackless.channel()
t = stackless.tasklet(blocked)(c)
stackless.run()
rt, rc = weakref.ref(t), weakref.ref(c)
del t
gc.collect()
print(rt() is not None, c.balance)
del c
gc.collect()
print(rt(), rc(), ended)


# Derived from, with __del__.
class Task(stackless.tasklet):
    def __del__(self):
        print("task gone", self.alive, self.name)


class Pipe(stackless.channel):
    def __del__(self):
        print("pipe gone", self.balance)


task = Task(worker)
task.name = "t"
task("task", 2)
stackless.run()
pipe = Pipe()
stackless.tasklet(pipe.send)(5)
print(pipe.receive())
stackless.run()
del task
gc.collect()
del pipe
gc.collect()
print("end")
