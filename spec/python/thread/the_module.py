# oracle: no
import _thread

print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX, _thread.LockType)
for name in ("allocate_lock", "start_new_thread", "get_ident", "RLock", "_local", "_ThreadHandle", "_ExceptHookArgs", "lock"):
    print(name, hasattr(_thread, name))
print(_thread.RLock, _thread._local, _thread._ThreadHandle, _thread._ExceptHookArgs)
