import stackless

stackless.schedule_remove()
x = 5


class K:
    stackless.schedule_remove()
    y = x


print("the module is complete")
