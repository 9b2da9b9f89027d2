import stackless


def fails():
    raise ValueError("inner")


def runs():
    stackless.tasklet(fails)()
    try:
        stackless.run()
    except ValueError as error:
        print("caught inside:", error)
    raise KeyError("outer")


stackless.tasklet(runs)()
try:
    stackless.run()
except KeyError as error:
    print("caught outside:", error)
