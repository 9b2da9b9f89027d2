import builtins
import stackless

print(builtins.TaskletExit is stackless.TaskletExit is TaskletExit)
print(TaskletExit.__mro__)
print(issubclass(TaskletExit, Exception), TaskletExit().code, repr(TaskletExit("why")))
