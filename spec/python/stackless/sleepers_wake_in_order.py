import stackless

log = []


def sleeper(n):
    stackless.sleep(n * 0.03)
    log.append(n)


for n in (5, 3, 8, 1, 0, 7, 2, 6, 4):
    stackless.tasklet(sleeper)(n)
stackless.run()
print(log)
