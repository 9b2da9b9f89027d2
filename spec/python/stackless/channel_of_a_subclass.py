import stackless


class Logged(stackless.channel):
    def __init__(self, name):
        self.name = name
        self.count = 0

    def send(self, value):
        self.count += 1
        return super().send((self.name, value))


channel = Logged("log")
task = stackless.tasklet(lambda: print(channel.receive(), channel.receive()))()
channel.send(1)
channel.send(2)
print(channel.count, isinstance(channel, stackless.channel), repr(channel).startswith("<__main__.Logged object"))
plain = stackless.channel()
plain.note = "a channel has attributes"
print(plain.__dict__)
try:
    stackless.channel(1)
except TypeError as error:
    print(type(error).__name__)
