import stackless


def two(a, b):
    print(a, b)


class Two:
    def method(self, a, b):
        print(a, b)


for function in (two, Two().method, lambda: None, len, int):
    task = stackless.tasklet(function)(1, 2, 3)
    print(task.alive)
    try:
        stackless.run()
    except TypeError as error:
        print(error)
    print(task.alive)
for function in (two, Two().method):
    stackless.tasklet(function)(1, b=2)
    stackless.tasklet(function)(b=1, a=2)
    stackless.tasklet(function)(1, c=2)
    try:
        stackless.run()
    except TypeError as error:
        print(error)
