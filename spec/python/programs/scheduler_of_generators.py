class Task:
    count = 0

    def __init__(self, generator):
        Task.count += 1
        self.id, self.generator, self.inbox, self.result = Task.count, generator, None, None


def producer(channel, items):
    for item in items:
        yield "put", channel, item
    yield "put", channel, None
    return "produced"


def consumer(channel):
    total = 0
    while (item := (yield "get", channel)) is not None:
        total += item
        print("got", item)
    return total


def parent():
    ids = []
    for target in producer("numbers", [1, 2, 3]), consumer("numbers"):
        ids.append((yield "spawn", target))
    results = []
    for id in ids:
        results.append((yield "join", id))
    return results


def run(main):
    tasks = {}
    ready, channels, waiting, joining = [], {}, {}, {}

    def spawn(generator):
        task = Task(generator)
        tasks[task.id] = task
        ready.append(task)
        return task.id

    spawn(main)
    while ready:
        task = ready.pop(0)
        try:
            request = task.generator.send(task.inbox)
        except StopIteration as stop:
            task.result = stop.value
            for waiter in joining.pop(task.id, []):
                waiter.inbox = stop.value
                ready.append(waiter)
            task.generator = None
            continue
        task.inbox = None
        match request:
            case "spawn", generator:
                task.inbox = spawn(generator)
                ready.append(task)
            case "put", channel, item:
                if waiting.get(channel):
                    other = waiting[channel].pop(0)
                    other.inbox = item
                    ready.append(other)
                else:
                    channels.setdefault(channel, []).append(item)
                ready.append(task)
            case "get", channel if channels.get(channel):
                task.inbox = channels[channel].pop(0)
                ready.append(task)
            case "get", channel:
                waiting.setdefault(channel, []).append(task)
            case "join", id if tasks[id].generator is None:
                task.inbox = tasks[id].result
                ready.append(task)
            case "join", id:
                joining.setdefault(id, []).append(task)
    return tasks[1].result


print(run(parent()))
