import stackless

log = []


def key(n):
    log.append(n)
    stackless.schedule()
    return -n


def sorts(numbers):
    log.append(sorted(numbers, key=key))
    log.append(max(numbers, key=key))
    numbers.sort(key=key)


stackless.tasklet(sorts)([1, 3, 2])
stackless.tasklet(sorts)([10, 30, 20])
stackless.run()
print(log)
