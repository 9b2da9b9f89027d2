# oracle: no
# A tasklet that is in the middle of an import goes on with it.
import pickle
import sys

import stackless

sys.path.insert(0, "pickles_from_an_import")


def run():
    import pauses

    print(pauses.x, pauses.K.y)


t = stackless.tasklet(run)()
count = 0
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        t = pickle.loads(pickle.dumps(t))
        count += 1
print(count)
