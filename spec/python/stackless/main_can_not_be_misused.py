import stackless

main = stackless.main
channel = stackless.channel()


def attempt(title, operation, *args, **kwargs):
    try:
        result = operation(*args, **kwargs)
    except BaseException as error:
        print(f"{title}: {type(error).__name__}: {error}")
    else:
        print(f"{title}:", "done" if result is None or result is main else result)


def misuses():
    attempt("bind", main.bind, print)
    attempt("bind with arguments", main.bind, print, (1,))
    attempt("unbind", main.bind, None)
    attempt("setup", main.setup, 1)
    attempt("call", main, 1)
    attempt("__init__", main.__init__, print)
    attempt("__setstate__", main.__setstate__, stackless.tasklet().__reduce__()[2])
    attempt("remove", main.remove)


for wait in (stackless.run, stackless.schedule):
    print(wait.__name__)
    stackless.tasklet(misuses)()
    wait()
print("current")
misuses()
# Exceptions reach it wherever it waits.
waits = {"receive": channel.receive, "send": lambda: channel.send(1), "run": stackless.run, "schedule": stackless.schedule}
errors = {
    "kill": main.kill,
    "kill, pending": lambda: main.kill(pending=True),
    "throw": lambda: main.throw(ValueError, "thrown"),
    "throw, pending": lambda: main.throw(ValueError("thrown"), pending=True),
    "raise_exception": lambda: main.raise_exception(KeyError, "raised"),
    "tempval": lambda: (setattr(main, "tempval", stackless.bomb(ValueError("bomb"))), main.run()),
}
for where, wait in waits.items():
    for how, throw in errors.items():
        if how == "tempval" and wait not in (stackless.run, stackless.schedule):
            continue
        task = stackless.tasklet(throw)()
        attempt(f"{where}, {how}", wait)
        stackless.run()
        assert channel.balance == 0 and not task.alive and stackless.runcount == 1
# At itself, they are raised at once.
attempt("at itself", main.kill, pending=True)
attempt("at itself", main.throw, ValueError("pending"), pending=True)
