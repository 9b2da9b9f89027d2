import stackless

log = []


def imports(name):
    from switch_in_an_import import neighbour

    log.append((name, neighbour.value))


def counts():
    for n in range(3):
        log.append(n)
        stackless.schedule()


stackless.tasklet(imports)("a")
stackless.tasklet(counts)()
stackless.run()
print(log)
