import stackless

a, b = stackless.channel(), stackless.channel()
for timeout in (0, 0.01, -1):
    try:
        stackless.select([a, b, (stackless.channel(), 1)], timeout)
    except TimeoutError as error:
        print(error)
print(a.balance, b.balance)


def late():
    stackless.sleep(0.01)
    b.send("in time")


stackless.tasklet(late)()
print(stackless.select([a, b], timeout=10)[1], a.balance, b.balance)
stackless.tasklet(a.send)("there already")
stackless.run()
print(stackless.select([a], timeout=0)[1])
