import stackless

channel = stackless.channel()
print(channel.preference, channel.schedule_all)
for value in (-5, 0, 7, True, 10**30, -(10**30)):
    channel.preference = value
    print(channel.preference, end=" ")
print()
for value in (1, 0, True, 5):
    channel.schedule_all = value
    print(channel.schedule_all, end=" ")
print()
for name in ("preference", "schedule_all"):
    for value in ("1", 1.0, None):
        try:
            setattr(channel, name, value)
        except TypeError as error:
            print(error)
