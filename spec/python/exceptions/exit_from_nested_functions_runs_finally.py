import sys


class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, *details):
        print("exit", details[0].__name__)


def inner():
    with Manager():
        sys.exit(7)


try:
    inner()
except Exception:
    print("not an Exception")
finally:
    print("finally")
