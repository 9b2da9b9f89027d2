import stackless

a, b = stackless.channel(), stackless.channel()
stackless.tasklet(a.send_exception)(ValueError, "waits")
stackless.run()
try:
    stackless.select([b, a])
except ValueError as error:
    print(error)
stackless.tasklet(b.send_throw)(KeyError("comes"))
try:
    stackless.select([b, a])
except KeyError as error:
    print(error)
print(a.balance, b.balance)
