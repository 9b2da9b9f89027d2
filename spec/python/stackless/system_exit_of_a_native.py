import atexit
import stackless
import sys

atexit.register(print, "goodbye")
atexit.register(stackless.run)
stackless.tasklet(sys.exit)("a message")
stackless.tasklet(print)("not any more")
stackless.schedule()
print("not reached")
