# oracle: no
import _thread
from _continuation import continulet, error, permute


def attempt(what):
    try:
        print(what())
    except error as problem:
        print(problem)


def work(own):
    own.switch("suspended")


each = continulet(work)
each.switch()


def thread():
    attempt(each.switch)
    attempt(lambda: each.throw(KeyError))
    attempt(lambda: permute(each, each))
    mine = continulet(work)
    attempt(lambda: mine.switch(to=each))
    attempt(mine.switch)
    done.release()


done = _thread.allocate_lock()
done.acquire()
_thread.start_new_thread(thread, ())
done.acquire()
print(each.is_pending(), each.switch())
