"""So many greenlets that wait. Prints the resident memory of the process in bytes."""

import sys

from greenlet import getcurrent, greenlet


def worker(main):
    main.switch()


def memory():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024


waiting = []
count = int(sys.argv[1])
before = memory()
for _ in range(count):
    each = greenlet(worker)
    each.switch(getcurrent())
    waiting.append(each)
print(memory(), before)
