# oracle: no
# A hundred thousand frames take no stack, neither out nor in.
import pickle

import stackless


def deep(n):
    if n:
        return deep(n - 1) + 1
    stackless.schedule_remove()
    return 0


t = stackless.tasklet(lambda: print(deep(100_000)))()
stackless.run()
t = pickle.loads(pickle.dumps(t))
t.insert()
stackless.run()
