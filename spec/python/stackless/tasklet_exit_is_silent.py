import stackless


def leaves():
    print("leaving")
    raise TaskletExit("for good")


def leaves_from_deep_down(n):
    if n == 0:
        raise stackless.TaskletExit
    leaves_from_deep_down(n - 1)


tasks = [stackless.tasklet(leaves)(), stackless.tasklet(leaves_from_deep_down)(10)]
stackless.run()
print([each.alive for each in tasks])
