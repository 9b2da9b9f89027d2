import stackless

main, current, runcount = stackless.get_thread_info()
print(main is stackless.main, current is stackless.current, runcount)
print(stackless.get_thread_info(stackless.threads[0])[2], stackless.get_thread_info(-1, 0)[2])
stackless.tasklet(lambda: None)()
print([stackless.get_thread_info(each)[2] for each in stackless.threads])
try:
    stackless.get_thread_info(123456789)
except RuntimeError as error:
    print(error)
