import stackless


def work(limit):
    """Numbers in binary, by going both ways."""
    digits = ""
    while len(digits) < limit:
        copy = stackless.current.fork()
        digits += "1" if copy is None else "0"
    print(digits)


stackless.tasklet(work)(3)
stackless.run()


def forks_main():
    copy = stackless.current.fork()
    if copy is None:
        print("a copy of main, but not main:", stackless.current.is_main)
        raise TaskletExit
    print("main:", stackless.current.is_main, copy.scheduled)
    stackless.run()
    print(copy.alive)


forks_main()


def runs_to_its_end():
    return "copy" if stackless.current.fork() is None else "main"


# The copy of main goes on to the end of the program, where it just ends.
print(runs_to_its_end())
stackless.run()
