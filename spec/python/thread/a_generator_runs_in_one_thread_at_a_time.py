# oracle: no
import _thread
import time


def numbers():
    for number in range(3):
        entered.release()
        while not go:
            pass
        yield number


entered = _thread.allocate_lock()
entered.acquire()
go = []
generator = numbers()
results = []
handle = _thread.start_joinable_thread(lambda: results.extend(next(generator) for _ in range(1)))
entered.acquire()
try:
    next(generator)
except ValueError as error:
    print(error)
go.append(1)
handle.join()
print(results, next(generator))
