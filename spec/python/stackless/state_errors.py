import stackless
import sys


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


# Frames that are in use, or belong to different tasklets, can't be gone on from.
def waits():
    print("goes on with", stackless.schedule_remove("what it was given"))


def generator():
    yield sys._getframe()


def with_frames(*frames):
    error_of(stackless.tasklet().__setstate__, (*state[:3], [*frames], *state[4:]))


task = stackless.tasklet(waits)()
other = stackless.tasklet(lambda: waits())()
stackless.run()
(*_, inner) = frames = task.__reduce__()[2][3]
(outer, *_) = others = other.__reduce__()[2][3]
with_frames(sys._getframe())
with_frames(task.frame)
with_frames(next(generator()))
with_frames(inner, inner)
with_frames(*reversed(frames))
with_frames(*others, *frames)
with_frames(outer, inner)
for exception in (5, ValueError):
    error_of(stackless.tasklet().__setstate__, (*state[:5], exception, *state[6:]))
for each in (task, other):
    each.run()
