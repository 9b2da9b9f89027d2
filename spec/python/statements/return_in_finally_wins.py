import warnings

warnings.simplefilter("ignore")
exec('''
def both():
    try:
        return "try"
    finally:
        return "finally"

def swallows():
    try:
        1 / 0
    finally:
        return "swallowed"

def replaced():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")

print(both(), swallows())
try:
    replaced()
except ValueError as error:
    print(repr(error), repr(error.__context__))
''')
