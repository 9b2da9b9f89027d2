import stackless


def fails(n):
    stackless.schedule()
    raise ValueError(n)


tasks = [stackless.tasklet(fails)(n) for n in range(10_000)]
seen = []
while stackless.runcount > 1:
    try:
        stackless.run()
    except ValueError as error:
        seen.append(error.args[0])
print(seen == list(range(10_000)), any(task.alive for task in tasks))
