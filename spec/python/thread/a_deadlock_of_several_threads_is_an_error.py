# oracle: no
import _thread
import sys
import time

first, second = _thread.allocate_lock(), _thread.allocate_lock()
done = _thread.allocate_lock()
done.acquire()
seen = []
sys.unraisablehook = lambda unraisable: seen.append(unraisable.exc_value)


def crossing():
    with second:
        done.release()
        with first:
            pass


# The one that would block last is told.
with first:
    handle = _thread.start_joinable_thread(crossing)
    done.acquire()
    try:
        second.acquire()
    except RuntimeError as error:
        print(error)
handle.join()
print(seen)


# If that ends it, the others go on.
def crossing_later():
    with second:
        done.release()
        time.sleep(0)
        with first:
            pass


with first:
    handle = _thread.start_joinable_thread(crossing_later)
    done.acquire()
    print(second.acquire())
    second.release()
handle.join()
print([str(error) for error in seen])
for line in seen[0].__notes__[0].splitlines():
    print(line.partition(" object at ")[0])


# Nobody is left who could release it: the main thread is told.
def take():
    first.acquire()


handle = _thread.start_joinable_thread(take)
handle.join()
try:
    first.acquire()
except RuntimeError as error:
    print(error)
print(_thread._count())
