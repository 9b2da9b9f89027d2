import stackless

log = []
channel = stackless.channel()


def callback(*args):
    ours, task, sending, willblock = args
    log.append((ours is channel, names[task], sending, willblock, channel.balance))


names = {stackless.main: "main"}
print(stackless.get_channel_callback())
print(stackless.set_channel_callback(callback), stackless.get_channel_callback() is callback)
task = stackless.tasklet(lambda: (channel.receive(), channel.send("back")))()
names[task] = "task"
channel.send("there")
print(channel.receive())
stackless.run()
print(stackless.set_channel_callback(None) is callback, stackless.get_channel_callback())
for entry in log:
    print(*entry)
log.clear()
try:
    stackless.set_channel_callback(5)
except TypeError as error:
    print(error)
