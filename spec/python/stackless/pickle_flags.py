import stackless

names = [name for name in dir(stackless) if name.startswith("PICKLEFLAGS")]
for name in names:
    print(name, getattr(stackless, name))
for function in (stackless.pickle_flags, stackless.pickle_flags_default):
    print(function(), function(3), function(), function(4, 4), function(), function(0), function())
    for args in ((8,), (-2,), (255, 15)):
        try:
            function(*args)
        except ValueError as error:
            print(error)
    print(function(8, 7), function(0, -1), function())
print(stackless.pickle_flags(new_flags=1, mask=1), stackless.pickle_flags(0))
