# oracle: no
import _thread
import stackless
from continuation import callcc
from greenlet import getcurrent, greenlet


# A strand that goes on with a continuation ends as itself.
def work(name):
    result = callcc(lambda continuation: marks.append(continuation) or name)
    log.append(result)
    return result


marks, log = [], []
for name in "ab":
    stackless.tasklet(work)(name)
stackless.run()
print(log)
stackless.tasklet(lambda: marks[0]("again"))()
stackless.run()
print(log)

main = getcurrent()
marks, log = [], []
print(greenlet(work).switch("in a greenlet"))
print(greenlet(lambda: marks[0]("in another one")).switch())
print(log)

marks, log = [], []
_thread.start_joinable_thread(lambda: work("in a thread")).join()
_thread.start_joinable_thread(lambda: marks[0]("in another one")).join()
print(log)
