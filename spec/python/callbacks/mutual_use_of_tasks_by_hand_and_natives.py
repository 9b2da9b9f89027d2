def task(name, steps):
    for step in range(steps):
        received = yield f"{name}{step}"
        if received:
            results.append((name, received))
    return name.upper()


results = []
tasks = {name: task(name, steps) for name, steps in (("a", 2), ("b", 3))}
order = sorted(tasks, key=lambda name: next(tasks[name]), reverse=True)
print(order)
finished = []
while tasks:
    for name in sorted(tasks):
        try:
            print(tasks[name].send(f"to {name}"))
        except StopIteration as stop:
            finished.append(stop.value)
            del tasks[name]
print(finished, results)
