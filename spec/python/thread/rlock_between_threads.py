# oracle: no
import _thread
import time

lock = _thread.RLock()
log = []


def attempt():
    log.append(lock.acquire(False))
    try:
        lock.release()
    except RuntimeError as error:
        log.append(str(error))
    log.append((lock._is_owned(), lock._recursion_count()))
    log.append(lock.acquire(timeout=0.001))


lock.acquire()
lock.acquire()
_thread.start_joinable_thread(attempt).join()
print(log)


def wait(number):
    with lock:
        with lock:
            order.append(number)
            time.sleep(0)
            order.append(number)


order = []
handles = [_thread.start_joinable_thread(lambda number=number: wait(number)) for number in range(5)]
time.sleep(0.005)
lock.release()
print(order)
lock.release()
for handle in handles:
    handle.join()
print(len(order), all(order[i] == order[i + 1] for i in range(0, 10, 2)), lock._is_owned())

# A condition's way: give it up altogether for a while.
with lock:
    with lock:
        handle = _thread.start_joinable_thread(lambda: wait(9))
        state = lock._release_save()
        handle.join()
        lock._acquire_restore(state)
        print(order[-2:], lock._recursion_count())
