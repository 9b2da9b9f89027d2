import stackless


def stubborn():
    while True:
        try:
            stackless.schedule()
        except TaskletExit:
            print("no")


task = stackless.tasklet(stubborn)()
task.run()
task.kill()
print(task.alive)
task.remove()
task.bind(None)
print(task.alive)


def answers_back():
    try:
        stackless.schedule_remove()
    except TaskletExit:
        raise ValueError("I won't go silently") from None


task = stackless.tasklet(answers_back)()
stackless.run()
try:
    task.kill()
except ValueError as error:
    print(error, task.alive)
