# oracle: no
import _thread
import time


def attempt(what):
    try:
        print(what())
    except (RuntimeError, TypeError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)


gate = _thread.allocate_lock()
gate.acquire()
handle = _thread.start_joinable_thread(lambda: gate.acquire())
print(handle.ident > 0, handle.is_done(), handle.join(0.001), handle.is_done(), handle.join(timeout := 0), timeout)
gate.release()
print(handle.join(), handle.is_done(), handle.join(), handle.join(1), handle.join(None), handle.join(-1))
attempt(lambda: _thread.start_joinable_thread(len, handle=handle))

handle = _thread._ThreadHandle()
print(handle.ident, handle.is_done())
attempt(handle.join)
attempt(handle._set_done)
ran = []
print(_thread.start_joinable_thread(lambda: ran.append(1), handle=handle, daemon=False) is handle)
handle.join()
print(ran)

mine = _thread._make_thread_handle(_thread.get_ident())
print(mine.ident == _thread.get_ident(), mine.is_done())
attempt(mine.join)
print(mine._set_done(), mine.is_done(), mine.join())
attempt(lambda: _thread._make_thread_handle("a"))
attempt(lambda: _thread._make_thread_handle(-1))
attempt(lambda: handle.join("a"))
attempt(lambda: handle.join(1e30))
attempt(lambda: handle.join(timeout=1))

# Several can wait for the same one.
results = []
slow = _thread.start_joinable_thread(lambda: time.sleep(0.01))
waiters = [_thread.start_joinable_thread(lambda: results.append(slow.join())) for _ in range(3)]
for waiter in waiters:
    waiter.join()
print(results, slow.is_done())


def self_join():
    attempt(own.join)


own = _thread._ThreadHandle()
_thread.start_joinable_thread(self_join, handle=own)
own.join()
