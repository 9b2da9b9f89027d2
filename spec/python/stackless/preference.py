import stackless


def order(preference, schedule_all, first):
    """Who goes on after one transfer, with a third tasklet in the ring."""
    log = []
    channel = stackless.channel()
    channel.preference = preference
    channel.schedule_all = schedule_all

    def sender():
        channel.send(None)
        log.append("sender")

    def receiver():
        channel.receive()
        log.append("receiver")

    def third():
        log.append("third")

    waiting, coming = (sender, receiver) if first == "sender" else (receiver, sender)
    stackless.tasklet(waiting)()
    stackless.run()
    stackless.tasklet(coming)()
    stackless.tasklet(third)()
    stackless.run()
    return " ".join(log)


for first in ("sender", "receiver"):
    print(f"the {first} waits")
    for preference in (-1, 0, 1):
        print(f"  {preference}:", order(preference, False, first))
    for preference in (-1, 0, 1):
        print(f"  {preference}, schedule_all:", order(preference, True, first))
