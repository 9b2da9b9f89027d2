# oracle: no
import _thread

lock = _thread.RLock()
print(lock._is_owned(), lock._recursion_count(), lock.acquire(), lock.acquire(), lock._recursion_count())
print(lock._is_owned(), lock.release(), lock._recursion_count(), lock.release(), lock._is_owned())
with lock as entered:
    with lock:
        print(entered, lock._recursion_count())
        count, owner = saved = lock._release_save()
        print(count, owner == _thread.get_ident(), lock._is_owned())
        print(lock._acquire_restore(saved), lock._recursion_count())
owner = f"owner={_thread.get_ident()}"
lock.acquire()
print(repr(lock).partition(" at ")[0].replace(owner, "owner=ID"))
lock.release()
print(repr(lock).partition(" at ")[0])


def attempt(what):
    try:
        print(what())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lock.release)
attempt(lock._release_save)
attempt(lambda: lock.acquire(False, 1))
attempt(lambda: lock.acquire(True, -5))
attempt(lambda: lock._acquire_restore(("a", 1)))
attempt(lambda: lock.acquire(blocking=True, timeout=1))
print(lock._at_fork_reinit(), lock._is_owned())


class Own(_thread.RLock):
    pass


own = Own()
print(own.acquire(), own.acquire(False), own._recursion_count(), repr(own).partition(" owner")[0])


# In a subclass.
class Yes:
    def __bool__(self):
        return True


class Noisy(_thread.RLock):
    def acquire(self, *args):
        print("acquire")
        return super().acquire(*args)


noisy = Noisy()
print(noisy.acquire(Yes()), noisy.acquire(Yes(), 5), noisy._recursion_count())
