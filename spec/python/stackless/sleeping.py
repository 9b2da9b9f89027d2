import stackless
import time

log = []


def sleeper(name, seconds):
    assert stackless.sleep(seconds) is None
    log.append(name)


start = time.monotonic()
tasks = [stackless.tasklet(sleeper)(name, seconds) for name, seconds in (("c", 0.3), ("a", 0.1), ("b", 0.2))]
stackless.schedule()
print([each.blocked for each in tasks], [each.paused for each in tasks], stackless.runcount)
# run() waits for them, as they will be runnable again without anybody's doing.
stackless.tasklet(sleeper)("now", 0)
stackless.run()
print(log, time.monotonic() - start >= 0.3)
stackless.sleep(0.001)
for bad in (-1, "1", None, float("nan"), float("inf")):
    try:
        stackless.sleep(bad)
    except (TypeError, ValueError, OverflowError) as error:
        print(error)
