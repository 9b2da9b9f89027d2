"""Two producers and a consumer that waits for whoever comes first, and for an order to stop."""

import stackless

apples, pears, orders = stackless.channel(), stackless.channel(), stackless.channel()


def produce(kind, channel, count, pace):
    for n in range(1, count + 1):
        for _ in range(pace):
            stackless.schedule()
        channel.send(f"{kind} {n}")


def consume():
    basket = []
    while True:
        channel, value = stackless.select([apples, pears, orders])
        if channel is orders:
            print(f"told to {value}, with {len(basket)} in the basket")
            return
        basket.append(value)
        print(f"took {value}")


stackless.tasklet(consume)()
stackless.tasklet(produce)("apple", apples, count=3, pace=2)
stackless.tasklet(produce)("pear", pears, count=4, pace=3)
while stackless.runcount > 1:
    stackless.schedule()
orders.send("stop")

# Nobody is there any more, so an offer finds no taker in time.
try:
    apples.send("apple 4", timeout=0.01)
except TimeoutError as error:
    print(error)
