import stackless
import sys


def inner():
    stackless.schedule()
    assert stackless.current.frame is sys._getframe()


def outer():
    inner()


task = stackless.tasklet(outer)
print(task.frame)
task()
print(task.frame)
stackless.schedule()
frame = task.frame
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_back, frame.f_lineno)
print(task.recursion_depth)
stackless.run()
print(task.frame, task.recursion_depth)
print(stackless.current.frame is sys._getframe(), stackless.current.recursion_depth)
