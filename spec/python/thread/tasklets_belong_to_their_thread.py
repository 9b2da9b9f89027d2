# oracle: no
import _thread
import stackless


def work(name, log):
    for number in range(3):
        log.append((name, number))
        stackless.schedule()


def thread():
    log = []
    for name in "ab":
        stackless.tasklet(work)(name, log)
    stackless.run()
    print(log)
    print(stackless.threads == [main_id, _thread.get_ident()], stackless.main is main, stackless.main.thread_id == _thread.get_ident())
    print(stackless.main is stackless.current, stackless.runcount)


main = stackless.main
main_id = _thread.get_ident()
print(stackless.threads == [main_id], main.thread_id == main_id)
stackless.tasklet(print)("a tasklet of the main thread")
_thread.start_joinable_thread(thread).join()
stackless.run()
print(stackless.threads == [main_id])


def failing():
    raise ValueError("goes to the thread's main tasklet")


def watching():
    stackless.tasklet(failing)()
    try:
        stackless.run()
    except ValueError as error:
        print(error)
    stackless.tasklet(exit)(5)
    try:
        stackless.run()
    except SystemExit as error:
        print(repr(error))
        raise


_thread.start_joinable_thread(watching).join()
print("the main thread goes on")
