import stackless
import sys

log = []


def trace(*args):
    return None


def profile(*args):
    return None


def worker():
    current = stackless.current
    log.append((current.trace_function is given, current.profile_function))
    sys.setprofile(profile)
    stackless.schedule()
    log.append((sys.gettrace() is given, sys.getprofile() is profile))
    current.trace_function = None
    log.append((sys.gettrace(), current.trace_function))


def given(*args):
    return None


print(stackless.current.trace_function, stackless.current.profile_function)
task = stackless.tasklet(worker)()
task.trace_function = given
print(task.trace_function is given, task.profile_function, sys.gettrace())
sys.settrace(trace)
print(stackless.current.trace_function is trace, sys.gettrace() is trace)
stackless.schedule()
print(stackless.current.trace_function is trace, sys.getprofile(), task.profile_function is profile)
stackless.run()
print(log)
stackless.current.trace_function = None
print(sys.gettrace(), task.trace_function, task.profile_function)
