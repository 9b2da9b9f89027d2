import stackless
import sys

log = []


class Special(Exception):
    def __init__(self, *args):
        log.append(f"made {args}")
        super().__init__(*args)


def worker():
    while True:
        try:
            stackless.schedule_remove()
        except Exception as error:
            log.append(repr(error))


task = stackless.tasklet(worker)()
stackless.run()
task.throw(ValueError)
task.throw(ValueError, "text")
task.throw(ValueError("instance"))
task.throw(Special, (1, 2))
task.throw(Special, Special("made before"))
task.throw(exc=KeyError, val=1, pending=False)
try:
    1 / 0
except ZeroDivisionError:
    task.throw(*sys.exc_info())
for line in log:
    print(line)
for args in ((5,), ("text",), (ValueError("instance"), "value"), (ValueError, None, "no traceback"), ()):
    try:
        task.throw(*args)
    except TypeError as error:
        print(error)
log.clear()
task.throw(IndexError, "later", pending=True)
print(log, task.scheduled)
stackless.run()
print(log, task.scheduled)
