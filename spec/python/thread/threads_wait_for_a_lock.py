# oracle: no
import _thread
import time

lock = _thread.allocate_lock()
count = 0


def increment():
    global count
    for _ in range(300):
        with lock:
            before = count
            for _ in range(20):
                pass
            count = before + 1


handles = [_thread.start_joinable_thread(increment) for _ in range(5)]
for handle in handles:
    handle.join()
print(count, lock.locked())

# Released by another thread than the one that took it.
lock.acquire()
_thread.start_new_thread(lambda: (time.sleep(0.005), lock.release()), ())
print(lock.acquire(), lock.acquire(timeout=0.001))

# All of those who wait get it.
order = []


def wait(number):
    with lock:
        order.append(number)


handles = [_thread.start_joinable_thread(lambda number=number: wait(number)) for number in range(50)]
time.sleep(0.005)
print(order)
lock.release()
for handle in handles:
    handle.join()
print(sorted(order) == list(range(50)), lock.locked())
