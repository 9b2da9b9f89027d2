# oracle: no
import _thread
import stackless

channel = stackless.channel()


def produce():
    for number in range(5):
        channel.send(number)
    channel.send(None)


handle = _thread.start_joinable_thread(produce)
received = []
while (value := channel.receive()) is not None:
    received.append(value)
print(received)
handle.join()


def consume():
    for value in channel:
        results.append(value)


results = []
handles = [_thread.start_joinable_thread(consume) for _ in range(3)]
for number in range(9):
    channel.send(number)
channel.close(wake=True)
for handle in handles:
    handle.join()
print(sorted(results), channel.balance)

# Of several tasklets in each.
requests, replies = stackless.channel(), stackless.channel()


def server():
    def serve(name):
        while True:
            replies.send((name, requests.receive() ** 2))
    for name in "xy":
        stackless.tasklet(serve)(name)
    stackless.schedule_remove()


_thread.start_new_thread(server, ())
print([requests.send(number) or replies.receive()[1] for number in range(5)])
