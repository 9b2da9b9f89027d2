import stackless
import sys


def leaves():
    try:
        sys.exit(3)
    finally:
        print("finally of the tasklet")


stackless.tasklet(leaves)()
try:
    stackless.run()
finally:
    print("main doesn't come to this")
