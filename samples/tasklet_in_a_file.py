# A tasklet is put into a file in the middle of its work, and goes on from there: run this program twice.
# The first run stops half way; the second one, another process, finishes what the first one has begun.
#
#     krait samples/tasklet_in_a_file.py tour.pickle
#     krait samples/tasklet_in_a_file.py tour.pickle

import os
import pickle
import sys

import stackless


def stops(names):
    for number, name in enumerate(names, 1):
        yield f"{number}. {name}"


def weigh(name):
    # Even the key of a sort can be interrupted, and so can whoever waits for it.
    stackless.schedule_remove()
    return len(name)


def journey():
    seen = []
    try:
        for stop in stops(sorted(["Oslo", "Rio", "Reykjavik", "Paris"], key=weigh)):
            seen.append(stop)
            stackless.schedule_remove()
            print("   at", stop)
        print("   arrived, by way of", ", ".join(seen))
    finally:
        print("   the journey is over")


def advance(traveller, steps):
    while traveller.alive and steps > 0:
        traveller.insert()
        stackless.run()
        steps -= 1


def begin(path):
    traveller = stackless.tasklet(journey)()
    print("the first process begins")
    advance(traveller, 6)
    with open(path, "wb") as file:
        pickle.dump(traveller, file)


def finish(path):
    print("the second process goes on")
    with open(path, "rb") as file:
        traveller = pickle.load(file)
    advance(traveller, 100)
    os.remove(path)


path = sys.argv[1] if len(sys.argv) > 1 else None
if path is not None:
    finish(path) if os.path.exists(path) else begin(path)
else:
    # Without a file: once through memory.
    traveller = stackless.tasklet(journey)()
    advance(traveller, 6)
    advance(pickle.loads(pickle.dumps(traveller)), 100)
