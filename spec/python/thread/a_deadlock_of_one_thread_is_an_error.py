# oracle: no
import _thread

lock = _thread.allocate_lock()
lock.acquire()
try:
    lock.acquire()
except RuntimeError as error:
    print(error)
    print([note.partition(" object at ")[0] for note in error.__notes__])
print(lock.locked(), lock.acquire(timeout=0.001))
lock.release()
print(lock.acquire())
