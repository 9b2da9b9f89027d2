# oracle: no
import _thread
import time

lock = _thread.allocate_lock()
lock.acquire()


def interrupt():
    time.sleep(0.003)
    _thread.interrupt_main()


def spin():
    while True:
        pass


def interrupted(wait):
    handle = _thread.start_joinable_thread(interrupt)
    try:
        wait()
    except KeyboardInterrupt:
        print("interrupted")
    handle.join()


interrupted(spin)
interrupted(lambda: time.sleep(30))
interrupted(lock.acquire)
interrupted(lambda: lock.acquire(timeout=30))
interrupted(lambda: _thread.start_joinable_thread(lambda: time.sleep(60)).join())
try:
    _thread.interrupt_main()
    time.sleep(0)
except KeyboardInterrupt:
    print("by itself")
lock.release()
print(lock.acquire(False))


def attempt(*args, **kwargs):
    try:
        print(_thread.interrupt_main(*args, **kwargs))
    except (TypeError, ValueError) as error:
        print(error)


attempt(0)
attempt(99)
attempt("a")
