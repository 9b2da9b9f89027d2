import stackless

# One after the other begins where another one ends or blocks, without the host's stack growing.
count = 20_000
channel = stackless.channel()
for _ in range(count):
    stackless.tasklet(stackless.schedule)()
stackless.run()
for n in range(count):
    stackless.tasklet(channel.send)(n)
stackless.run()
print(channel.balance == count, sum(channel.receive() for _ in range(count)) == sum(range(count)))
stackless.run()
tasks = [stackless.tasklet(print)("never") for _ in range(count)]
for task in tasks:
    task.kill(pending=True)
stackless.run()
print(any(task.alive for task in tasks))
wrong = [stackless.tasklet(len)(1, 2) for _ in range(count)]
errors = 0
stackless.set_error_handler(lambda *args: None)
stackless.run()
print(any(task.alive for task in wrong))


class Callable:
    def __call__(self, n):
        return n


def generator():
    yield


async def coroutine():
    pass


for function in (Callable(), Callable, int, [].append, lambda n: n, print, "".join):
    stackless.tasklet(function)("")
stackless.tasklet(generator)()
stackless.tasklet(int)("ff", base=16)
stackless.tasklet(dict)(a=1)
stackless.run()
coroutine_task = stackless.tasklet(lambda: coroutine().close())()
stackless.run()
print(stackless.runcount)
