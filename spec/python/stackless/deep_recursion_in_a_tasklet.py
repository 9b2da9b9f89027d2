import stackless

depth = 30_000


def descend(n):
    if n == 0:
        stackless.schedule()
        return 0
    return descend(n - 1) + 1


results = []
tasks = [stackless.tasklet(lambda: results.append(descend(depth)))() for _ in range(3)]
stackless.schedule()
print([task.recursion_depth > depth for task in tasks], stackless.current.recursion_depth)
stackless.run()
print(results)


def fails(n):
    if n == 0:
        stackless.schedule()
        raise ValueError("from deep down")
    fails(n - 1)


stackless.tasklet(fails)(depth)
try:
    stackless.run()
except ValueError as error:
    print(error)
