import sys

sys.setrecursionlimit(1000)
count = 0


def forever():
    global count
    try:
        forever()
    finally:
        count += 1


try:
    forever()
except RecursionError:
    print(900 < count < 1000)
