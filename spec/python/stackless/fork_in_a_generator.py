import stackless

log = []


def numbers():
    n = 0
    while True:
        if stackless.current.fork() is None:
            n += 100
        else:
            n += 1
        yield n


def work():
    for n in numbers():
        log.append(n)
        if n % 100 >= 2 or n > 150:
            return


stackless.tasklet(work)()
stackless.run()
print(log)


def delegates():
    yield from numbers()


def work_further_out():
    try:
        for n in delegates():
            log.append(n)
            if n > 1:
                return
    finally:
        log.append("finally")


log.clear()
stackless.tasklet(work_further_out)()
stackless.run()
print(log)
