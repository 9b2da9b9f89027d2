import stackless

channel = stackless.channel()
for timeout in (0.01, 0, -1.5):
    try:
        channel.receive(timeout=timeout)
    except TimeoutError as error:
        print(error)
try:
    channel.send(1, timeout=0.01)
except TimeoutError as error:
    print(error)
print(channel.balance, stackless.runcount)
stackless.tasklet(channel.send)("waits already")
stackless.run()
print(channel.receive(timeout=0))


def later(seconds, value):
    stackless.sleep(seconds)
    channel.send(value)


stackless.tasklet(later)(0.01, "in time")
print(channel.receive(timeout=10))
stackless.tasklet(later)(0.03, "late")
try:
    channel.receive(timeout=0.01)
except TimeoutError:
    print("too late, but still to be had:", channel.receive())


def loses(name, seconds):
    try:
        channel.receive(seconds)
    except TimeoutError:
        print(name, "gives up")


for name, seconds in (("second", 0.02), ("third", 0.03), ("first", 0.01)):
    stackless.tasklet(loses)(name, seconds)
stackless.run()
print(channel.balance)
for bad in ("soon", [], float("nan")):
    try:
        channel.receive(bad)
    except (TypeError, ValueError) as error:
        print(error)
