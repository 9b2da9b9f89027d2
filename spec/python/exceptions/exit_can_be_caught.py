import sys

for argument in ((), (0,), (5,), ("text",), (None,)):
    try:
        sys.exit(*argument)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)
try:
    exit(4)
except SystemExit as error:
    print(error.code)
