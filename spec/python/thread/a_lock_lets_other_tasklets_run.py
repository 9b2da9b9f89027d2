# oracle: no
import _thread
import stackless

lock = _thread.allocate_lock()
log = []


def work(name):
    with lock:
        log.append(f"{name} has it")
        stackless.schedule()
        log.append(f"{name} gives it up")


for name in "abc":
    stackless.tasklet(work)(name)
stackless.run()
print(log, lock.locked())

rlock = _thread.RLock()
log.clear()


def twice(name):
    with rlock, rlock:
        log.append(name)
        stackless.schedule()
        log.append(name)


for name in "ab":
    stackless.tasklet(twice)(name)
stackless.run()
print(log)

# Killed while it waits.
lock.acquire()
waiting = stackless.tasklet(work)("d")
waiting.run()
waiting.kill()
print(waiting.alive)
lock.release()
print(lock.acquire(False))
