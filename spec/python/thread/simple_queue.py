# oracle: no
import _queue
import _thread
import time

queue = _queue.SimpleQueue()
print(queue.put(1), queue.put(2, False), queue.put(3, True, 5), queue.put(item=4), queue.put_nowait(5))
print(queue.qsize(), queue.empty())
print(queue.get(), queue.get_nowait(), queue.get(False), queue.get(timeout=0.01), queue.get(True, None))
print(queue.qsize(), queue.empty())


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(queue.get_nowait)
attempt(lambda: queue.get(False))
attempt(lambda: queue.get(True, 0.005))
attempt(lambda: queue.get(False, -1))
attempt(lambda: queue.get(timeout=-1))
attempt(lambda: queue.get(timeout="a"))
attempt(lambda: queue.get(timeout=1e30))
attempt(lambda: queue.get(timeout=float("nan")))
attempt(lambda: queue.put())
attempt(lambda: queue.get(1, 2, 3))
attempt(lambda: _queue.SimpleQueue(1))
attempt(lambda: _queue.SimpleQueue[int])
print(_queue.Empty.__mro__)

# Between threads: each item comes to one of them, and in order.
received = []
done = _queue.SimpleQueue()


def consume():
    while (item := queue.get()) is not None:
        received.append(item)
    done.put("done")


for _ in range(3):
    _thread.start_new_thread(consume, ())
for item in range(100):
    queue.put(item)
for _ in range(3):
    queue.put(None)
print([done.get() for _ in range(3)], sorted(received) == list(range(100)))


def late():
    time.sleep(0.005)
    queue.put("late")


_thread.start_new_thread(late, ())
print(queue.get(timeout=30))


class Own(_queue.SimpleQueue):
    pass


own = Own()
own.put("item")
print(own.get(), own.empty())


# In a subclass.
class Noisy(_queue.SimpleQueue):
    def __init__(self, name):
        self.name = name

    def get(self, *args):
        print("get of", self.name)
        return super().get(*args)


class Yes:
    def __bool__(self):
        return True


class No:
    def __bool__(self):
        return False


noisy = Noisy("noisy")
noisy.put("item")
print(noisy.get(Yes()))
noisy.put("another")
print(noisy.get(No(), "no number, but nobody asks"))
attempt(lambda: noisy.get(No()))
attempt(lambda: noisy.get(Yes(), "no number"))
attempt(lambda: _queue.SimpleQueue(name=1))
