# oracle: no
import _thread
import time

lock = _thread.allocate_lock()
lock.acquire()
start = time.monotonic()
print(lock.acquire(timeout=0.02), 0.015 < time.monotonic() - start < 2)
print(lock.acquire(True, 0.001), lock.locked())


def release():
    time.sleep(0.005)
    lock.release()


_thread.start_new_thread(release, ())
start = time.monotonic()
print(lock.acquire(timeout=20), time.monotonic() - start < 10)

# Others get it although somebody has given up.
results = []


def wait(seconds):
    got = lock.acquire(timeout=seconds)
    results.append((seconds, got))
    if got:
        lock.release()


handles = [_thread.start_joinable_thread(lambda seconds=seconds: wait(seconds)) for seconds in (0.001, 20, 0.002, 30)]
time.sleep(0.05)
print(sorted(results))
lock.release()
for handle in handles:
    handle.join()
print(sorted(results))
