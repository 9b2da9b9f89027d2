import stackless


def error_of(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


error_of(stackless.current.__reduce__)
error_of(stackless.current.__reduce_ex__, 2)
error_of(stackless.current.__setstate__, ())
task = stackless.tasklet(stackless.schedule_remove)()
error_of(task.__setstate__, stackless.tasklet().__reduce__()[2])
error_of(task.__reduce_ex__, "2")
error_of(stackless.channel().__reduce_ex__, None)
dead = stackless.tasklet()
state = list(dead.__reduce__()[2])
error_of(dead.__setstate__, 5)
error_of(dead.__setstate__, (1, 2))
error_of(dead.__setstate__, tuple(state[:3] + [5] + state[4:]))
error_of(dead.__setstate__, tuple(state[:3] + [[5]] + state[4:]))
error_of(stackless.channel().__setstate__, (1, 2))
error_of(stackless.channel().__setstate__, None)
print(state)
