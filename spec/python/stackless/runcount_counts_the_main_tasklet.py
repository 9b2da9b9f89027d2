import stackless

counts = [stackless.runcount]
tasks = [stackless.tasklet(lambda: counts.append(stackless.getruncount()))() for _ in range(3)]
counts.append(stackless.getruncount())
stackless.run()
counts.append(stackless.runcount)
print(counts)
# While main waits in run(), it is not in the ring.
assert counts == [1, 4, 3, 2, 1, 1]
