import stackless

inbox = stackless.channel()


class Worker:
    def __init__(self):
        self.outbox = stackless.channel()

    def receives(self):
        inbox.receive()

    def sends(self):
        self.outbox.send(1)

    def selects(self):
        stackless.select([stackless.channel(), inbox])


worker = Worker()
tasks = [stackless.tasklet(each)() for each in (worker.receives, worker.sends, worker.sends, worker.selects)]
stackless.run()
try:
    stackless.channel().receive()
except RuntimeError as error:
    (note,) = error.__notes__
names = {repr(inbox): "<inbox>", repr(worker.outbox): "<outbox>"}
for line in sorted(note.split("\n")):
    for name, short in names.items():
        line = line.replace(name, short)
    print(line.split("<stackless.channel")[0].rstrip())
