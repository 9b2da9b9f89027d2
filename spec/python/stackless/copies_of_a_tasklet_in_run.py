import copy
import stackless

log = []


def worker():
    stackless.schedule()
    log.append("worker")
    stackless.schedule()
    log.append("worker again")


def runner():
    log.append(f"run is over: {stackless.run()}")


task = stackless.tasklet(runner)()
stackless.tasklet(worker)()
task.run()
# A copy's run() is over when the copy goes on; the original goes on waiting for the worker.
copies = [task.fork(), copy.copy(task)]
for each in copies:
    each.run()
print(log, [each.alive for each in copies], task.paused)
while "worker again" not in log:
    stackless.schedule()
print(log, task.alive)
task.run()
print(log, task.alive, stackless.runcount)
stackless.run()


def forks_main():
    copy = stackless.main.fork()
    log.append(("main is in run()", copy.paused))


log.clear()
stackless.tasklet(forks_main)()
stackless.run()
print(log)
