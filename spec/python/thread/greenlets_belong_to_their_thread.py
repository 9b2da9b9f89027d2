# oracle: no
import _thread
import greenlet
from greenlet import getcurrent

main = getcurrent()
suspended = greenlet.greenlet(lambda: main.switch("suspended"))
suspended.switch()
fresh = greenlet.greenlet(lambda: None)
dead = greenlet.greenlet(lambda: None)
dead.switch()
kept = []


def attempt(what):
    try:
        print(what())
    except (greenlet.error, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).partition("\n")[0].lower())


def work():
    own = getcurrent()
    print(own is main, own.parent, bool(own))
    for each in (suspended, fresh, dead, main):
        attempt(each.switch)
    attempt(suspended.throw)
    attempt(lambda: suspended.throw(5))
    child = greenlet.greenlet(lambda: own.switch("a switch in the thread"))
    print(child.switch())
    attempt(lambda: setattr(child, "parent", main))
    greenlet.settrace(print)
    kept.extend([own, child])


_thread.start_joinable_thread(work).join()
print(greenlet.gettrace())
own, child = kept
print(own.dead, child.dead, bool(child), "(thread exited) dead" in repr(child))
attempt(own.switch)
attempt(child.switch)
print(suspended.switch())
