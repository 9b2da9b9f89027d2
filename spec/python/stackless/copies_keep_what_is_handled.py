import copy
import stackless


def generator():
    try:
        raise KeyError("in the generator")
    except KeyError:
        yield stackless.schedule_remove()
        raise


def work():
    try:
        1 / 0
    except ZeroDivisionError:
        for _ in generator():
            print("yielded")
            break
        stackless.schedule_remove()
        raise


def main(task):
    copies = [copy.copy(task), copy.copy(task)]
    print([each.__reduce__()[2][4:6] for each in copies])
    for each in [task, *copies]:
        try:
            while each.alive:
                each.run()
        except ZeroDivisionError as error:
            print(repr(error), error.__traceback__ is not None)


task = stackless.tasklet(work)()
task.run()
main(task)
task = stackless.tasklet(work)()
task.run()
task.run()
main(task)
