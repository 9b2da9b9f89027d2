import stackless

assert stackless.current is stackless.getcurrent() is stackless.main is stackless.getmain()
assert stackless.main.is_main and stackless.main.is_current
seen = []


def worker():
    seen.append(stackless.current)
    assert stackless.current.is_current and not stackless.current.is_main
    assert not stackless.main.is_current
    assert stackless.main.paused


task = stackless.tasklet(worker)()
assert not task.is_current
stackless.run()
print(seen == [task])
ids = []
tasks = [stackless.tasklet(lambda: ids.append(stackless.getcurrentid()))() for _ in range(2)]
stackless.run()
ids.append(stackless.getcurrentid())
print(len(set(ids)), all(isinstance(each, int) for each in ids))
