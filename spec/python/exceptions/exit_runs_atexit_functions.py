import atexit


@atexit.register
def goodbye():
    print("goodbye")


atexit.register(print, "registered last, runs first")
print("end of the program")
