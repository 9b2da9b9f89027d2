import stackless


def work():
    try:
        1 / 0
    except ZeroDivisionError as error:
        is_copy = stackless.current.fork() is None
        try:
            raise
        except ZeroDivisionError as again:
            print(is_copy, again is error)
    try:
        raise
    except RuntimeError as error:
        print(is_copy, error)


stackless.tasklet(work)()
stackless.run()
