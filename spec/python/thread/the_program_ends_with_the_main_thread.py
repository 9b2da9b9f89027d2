# oracle: no
import _thread
import time


def forever():
    print("a thread")
    started.release()
    while True:
        time.sleep(0.001)


started = _thread.allocate_lock()
for _ in range(2):
    started.acquire()
    _thread.start_new_thread(forever, ())
started.acquire()
print(_thread._count())
print("the end")
