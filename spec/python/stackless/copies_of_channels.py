import copy
import stackless

channel = stackless.channel()
channel.preference = 1
channel.schedule_all = True
senders = [stackless.tasklet(channel.send)(n) for n in range(2)]
stackless.run()
kind, args, (balance, flags, tasklets) = channel.__reduce__()
print(kind is stackless.channel, args, balance, flags, tasklets == senders)
for preference in (-1, 0, 1):
    for closing in (False, True):
        other = stackless.channel()
        other.preference = preference
        if closing:
            other.close()
        twin = copy.copy(other)
        print(twin.preference, twin.closing, twin.schedule_all, other.__reduce__()[2])
# Tasklets that wait elsewhere stay there.
twin = copy.copy(channel)
print(twin.balance, channel.balance)
# Copies of the tasklets can be blocked at the copy of the channel.
copies = [copy.copy(task) for task in senders]
print([(each.blocked, each.paused, each.tempval) for each in copies])
assert twin.__setstate__((2, 0, copies)) is twin
print(twin.balance, twin.queue is copies[0], [each.blocked for each in copies])
print(twin.receive(), twin.receive(), twin.balance, channel.balance)
stackless.run()
print([each.alive for each in copies], [each.alive for each in senders])
try:
    twin.__setstate__((1, 0, [stackless.tasklet(print)("runnable")]))
except ValueError as error:
    print(error)
