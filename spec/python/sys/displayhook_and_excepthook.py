import sys

sys.displayhook(5)
sys.displayhook(None)
sys.displayhook("text")
import builtins

print(builtins._)
try:
    1 / 0
except ZeroDivisionError as error:
    real, sys.stderr = sys.stderr, sys.stdout
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(ValueError, ValueError("no traceback"), None)
    sys.stderr = real
