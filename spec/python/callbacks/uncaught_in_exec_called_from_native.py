def run(source):
    exec(source)


list(map(run, ["x = 1", "y = x"]))
