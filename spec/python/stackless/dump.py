import stackless

channel = stackless.channel()


class Text:
    text = ""

    def write(self, text):
        self.text += text


def receiver():
    channel.receive()


def selects():
    stackless.select([channel, stackless.channel()])


def times_out():
    stackless.channel().receive(timeout=100)


tasks = [
    stackless.tasklet(function)(*args)
    for function, *args in (
        (receiver,),
        (receiver,),
        (selects,),
        (times_out,),
        (stackless.sleep, 100),
        (stackless.schedule_remove,),
    )
]
stackless.schedule()
runnable = stackless.tasklet(print)("runnable")
file = Text()
stackless.dump(file)
for line in file.text.splitlines():
    words = [word for word in line.split() if "0x" not in word and not word[0].isdigit() and word not in ("steps", "kB")]
    print(*words)


def dumps():
    out = Text()
    stackless.dump(file=out)
    print(out.text.split("\n")[0])


stackless.tasklet(dumps)()
stackless.schedule()
