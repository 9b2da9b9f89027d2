"""`pickle_flags`: whether a tasklet's trace and profile functions go into a pickle with it."""

import pickle
import sys

import stackless


def trace(*args):
    return None


def profile(*args):
    return None


def worker():
    stackless.schedule_remove()
    print("  goes on with", sys.gettrace() is trace, sys.getprofile() is profile)


def paused():
    task = stackless.tasklet(worker)()
    stackless.run()
    task.trace_function = trace
    task.profile_function = profile
    return task


def show(task):
    print(task.trace_function is trace, task.profile_function is profile, task.trace_function is None)
    task.insert()
    stackless.run()


keep = stackless.PICKLEFLAGS_PRESERVE_TRACING_STATE
task = paused()
print([type(each).__name__ for each in task.__reduce__()[2][8:12]])
copy = pickle.loads(pickle.dumps(task))
print(copy.trace_function, copy.profile_function)
copy.insert()
stackless.run()
print(stackless.pickle_flags(keep, keep), stackless.pickle_with_tracing_state)
print([getattr(each, "__name__", each) for each in task.__reduce__()[2][8:12]])
show(pickle.loads(pickle.dumps(task)))
task.profile_function = None
show(pickle.loads(pickle.dumps(task)))
task.trace_function = lambda *args: None
try:
    pickle.loads(pickle.dumps(task)).trace_function(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
print(stackless.pickle_flags(0, keep), stackless.pickle_flags())
show(task)
