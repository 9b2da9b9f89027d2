"""So many tasklets, all blocked at one channel. Prints the resident memory of the process in bytes."""

import sys

import stackless


def worker(channel):
    channel.receive()


def memory():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024


channel = stackless.channel()
count = int(sys.argv[1])
before = memory()
for _ in range(count):
    stackless.tasklet(worker)(channel)
    stackless.schedule()
assert channel.balance == -count
print(memory(), before)
