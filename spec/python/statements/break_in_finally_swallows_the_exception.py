import warnings

warnings.simplefilter("ignore")
exec('''
def swallow():
    for n in range(3):
        try:
            raise ValueError(n)
        finally:
            print("finally", n)
            if n < 2:
                continue
            break
    return "done"

print(swallow())

def override():
    while True:
        try:
            return "from try"
        finally:
            break
    return "from after"

print(override())
''')
