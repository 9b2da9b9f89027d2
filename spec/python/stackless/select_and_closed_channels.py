import stackless

a, b = stackless.channel(), stackless.channel()
a.close()
stackless.tasklet(b.send)("from b")
# Closed channels take no part.
print(stackless.select([a, b])[1])
b.close()
for channels in ([a, b], [a], [(a, 1)]):
    try:
        stackless.select(channels)
    except ValueError as error:
        print(error)
a.open()
stackless.tasklet(a.send)("from a")
print(stackless.select([b, a])[1])
