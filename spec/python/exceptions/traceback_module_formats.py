import traceback


def f():
    g()


def g():
    raise ValueError("formatted")


try:
    f()
except ValueError as error:
    traceback.print_exc(file=__import__("sys").stdout)
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception_only(error))
    print([(frame.name, frame.lineno, frame.line) for frame in traceback.extract_tb(error.__traceback__)])
    print("".join(traceback.format_exception(error, limit=1)))
