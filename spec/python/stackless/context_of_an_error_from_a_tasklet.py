import stackless


def fails():
    raise ValueError("from a tasklet")


stackless.tasklet(fails)()
try:
    try:
        1 / 0
    except ZeroDivisionError:
        stackless.run()
except ValueError as error:
    print(repr(error.__context__))


def handles():
    try:
        raise KeyError("mine")
    except KeyError:
        stackless.schedule()
        try:
            raise
        except KeyError as error:
            print("still handling", error)


def handles_nothing():
    try:
        raise
    except RuntimeError as error:
        print(error)


stackless.tasklet(handles)()
stackless.tasklet(handles_nothing)()
stackless.run()
