import stackless


def killer():
    print("killing")
    stackless.main.kill()
    print("not reached: main has ended, and the program with it")


stackless.tasklet(killer)()
try:
    stackless.run()
finally:
    print("main cleans up")
