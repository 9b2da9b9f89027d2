import stackless


def suicidal():
    try:
        stackless.current.kill()
    finally:
        print("cleans up")


task = stackless.tasklet(suicidal)()
stackless.run()
print(task.alive)
try:
    stackless.current.kill()
except TaskletExit:
    print("main can be killed, too")
