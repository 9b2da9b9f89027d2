import stackless
import sys

try:
    1 / 0
except ZeroDivisionError as error:
    bombs = [stackless.bomb(*sys.exc_info()), stackless.bomb(sys.exc_info()), stackless.bomb(type(error), error)]
for bomb in bombs:
    print(bomb.type, repr(bomb.value), bomb.traceback is not None)
empty = stackless.bomb(ValueError)
print(empty.type, empty.value, empty.traceback)
task = stackless.tasklet(lambda: 42)()
task.tempval = bombs[0]
try:
    task.run()
except ZeroDivisionError as error:
    print("exploded:", error)
print(task.alive)
try:
    bomb.type = 1
except AttributeError:
    print("read-only")
