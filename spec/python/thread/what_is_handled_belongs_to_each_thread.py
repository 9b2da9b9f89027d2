# oracle: no
import _thread
import sys
import time

results = []


def work():
    results.append(sys.exception())
    try:
        raise KeyError("in the thread")
    except KeyError:
        time.sleep(0.005)
        results.append(repr(sys.exception()))
        try:
            raise ValueError("another")
        except ValueError as error:
            results.append(repr(error.__context__))


try:
    raise OSError("in main")
except OSError:
    handle = _thread.start_joinable_thread(work)
    time.sleep(0.002)
    print(repr(sys.exception()))
    handle.join()
    print(repr(sys.exception()))
print(results)
