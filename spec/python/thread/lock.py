# oracle: no
import _thread

lock = _thread.allocate_lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.release(), lock.locked())
with lock as entered:
    print(entered, lock.locked())
print(lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError:
    print(lock.locked())
print(lock.acquire(timeout=0), lock.acquire(True, 0), lock.acquire(True, 0.001), lock.acquire(False, -1))
print(lock.acquire_lock(False), lock.locked_lock(), lock.release_lock())
print(type(lock) is _thread.LockType is _thread.lock, type(_thread.lock()), _thread.allocate().locked())
print(repr(lock).partition(" at ")[0], lock.__enter__(), repr(lock).partition(" at ")[0])
print(lock._at_fork_reinit(), lock.locked())


def attempt(*args, **kwargs):
    try:
        print(lock.acquire(*args, **kwargs))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(False, 1)
attempt(0, 0)
attempt(True, -2)
attempt(True, -0.5)
attempt(True, 1e20)
attempt(True, 1 << 80)
attempt(True, float("nan"))
attempt(True, "text")
attempt(True, None)
attempt(foo=1)
attempt(1, 2, 3)
attempt(True, _thread.TIMEOUT_MAX)
for wrong in (lambda: (lock.release(), lock.release()), lambda: _thread.lock(1), lambda: type("Sub", (_thread.lock,), {})):
    try:
        wrong()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


class Truthy:
    def __bool__(self):
        return True


class Indexed:
    def __index__(self):
        return 0


print(lock.acquire(Truthy(), Indexed()), lock.acquire(Truthy(), Indexed()))
