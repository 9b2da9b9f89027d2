import stackless

main = stackless.current
print(main.next is main, main.prev is main)
a, b, c = [stackless.tasklet(lambda: None)() for _ in "abc"]
print(main.next is a, a.next is b, b.next is c, c.next is main)
print(main.prev is c, c.prev is b, b.prev is a, a.prev is main)
b.remove()
print(b.next, b.prev, a.next is c, c.prev is a)
b.insert()
print(c.next is b, b.next is main)
stackless.run()
print(a.next, main.next is main)
channel = stackless.channel()
x, y = [stackless.tasklet(channel.receive)() for _ in "xy"]
stackless.run()
print(channel.queue is x, x.next is y, y.next, y.prev is x, x.prev)
print(x._channel is channel, main._channel, a._channel)
