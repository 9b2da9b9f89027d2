# oracle: no
import _thread

lock = _thread.allocate_lock()
total = 0


def add(number):
    global total
    with lock:
        total += number


gate = _thread.allocate_lock()
gate.acquire()


def waiting(number):
    with gate:
        pass
    add(number)


handles = [_thread.start_joinable_thread(lambda number=number: waiting(number)) for number in range(500)]
gate.release()
for handle in handles:
    handle.join()
print(total, _thread._count())


def family(depth):
    if depth:
        child = _thread.start_joinable_thread(lambda: family(depth - 1))
        child.join()
    add(1)


total = 0
_thread.start_joinable_thread(lambda: family(100)).join()
print(total)
