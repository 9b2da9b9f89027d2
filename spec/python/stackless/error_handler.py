import stackless

log = []


def handler(kind, value, traceback):
    log.append((kind.__name__, value.args, traceback.tb_frame.f_code.co_name))


def fails(error):
    raise error


print(stackless.set_error_handler(handler))
stackless.tasklet(fails)(ValueError("one"))
stackless.tasklet(fails)(KeyError(2))
stackless.tasklet(fails)(TaskletExit())
stackless.run()
print(log)


def bad_handler(kind, value, traceback):
    raise IndexError("the handler fails")


print(stackless.set_error_handler(bad_handler) is handler)
stackless.tasklet(fails)(ValueError("three"))
try:
    stackless.run()
except IndexError as error:
    print(repr(error))
print(stackless.set_error_handler(None) is bad_handler)
stackless.tasklet(fails)(ValueError("four"))
try:
    stackless.run()
except ValueError as error:
    print(repr(error))


def patient_handler(kind, value, traceback):
    stackless.schedule()
    log.append(str(value))


stackless.set_error_handler(patient_handler)
log.clear()
for n in range(3):
    stackless.tasklet(fails)(ValueError(n))
stackless.run()
print(log)
