import stackless

print(stackless.enable_softswitch(None))
print(stackless.enable_softswitch(False))
print(stackless.enable_softswitch([1]))
print(stackless.enable_softswitch(None))


class Truth:
    def __bool__(self):
        print("asked")
        return False


print(stackless.enable_softswitch(Truth()), stackless.enable_softswitch(True))
task = stackless.tasklet(lambda: None)()
print(task.restorable, task.nesting_level, type(task.cstate).__name__)
stackless.run()
