import stackless
import sys

print(type(stackless).__name__, isinstance(stackless, type(sys)))
print(stackless.stackless is stackless)
print(stackless.debug, stackless.getdebug())
print(stackless.uncollectables, stackless.getuncollectables())
print(stackless.threads == stackless.getthreads() == [stackless.main.thread_id])
for name in ("current", "main", "runcount", "threads", "debug", "uncollectables"):
    try:
        setattr(stackless, name, 1)
    except AttributeError:
        print(name, "can't be set")
print(stackless.pickle_with_tracing_state)
stackless.pickle_with_tracing_state = True
print(stackless.pickle_with_tracing_state, stackless.pickle_flags(), stackless.pickle_flags_default())
stackless.pickle_with_tracing_state = 0
print(stackless.pickle_with_tracing_state, stackless.pickle_flags())
from stackless import current, main, runcount, tasklet, channel, bomb, cframe

print(current is main, runcount)
