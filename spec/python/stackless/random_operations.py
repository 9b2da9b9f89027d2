"""Whatever tasklets do to one another: the ring and the queues stay in order, and all come to an end."""

import copy
import stackless


class Error(Exception):
    pass


class Key:
    """Does something random wherever Python code can run."""

    def __init__(self, world):
        self.world = world
        self.n = world.random(4)

    def __hash__(self):
        self.world.step()
        return 1

    def __eq__(self, other):
        self.world.step()
        return self.n == other.n

    def __lt__(self, other):
        self.world.step()
        return self.n < other.n

    def __enter__(self):
        self.world.step()

    def __exit__(self, kind, value, traceback):
        self.world.step()
        return self.world.random(2) == 0


class World:
    def __init__(self, seed, steps):
        self.seed = seed
        self.steps = steps
        self.channels = [stackless.channel() for _ in range(3)]
        self.tasks = [stackless.main]

    def random(self, n):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 8) % n

    def choose(self, items):
        return items[self.random(len(items))]

    @property
    def task(self):
        return self.choose(self.tasks)

    @property
    def channel(self):
        return self.choose(self.channels)

    def keep(self, task):
        """Know one more tasklet; forget one of them now and then."""
        if isinstance(task, stackless.tasklet):
            self.tasks.append(task)
        if len(self.tasks) > 12:
            del self.tasks[1 + self.random(len(self.tasks) - 1)]

    def spawn(self):
        task = stackless.tasklet(self.body)
        if self.random(3):
            task(self.random(5))
        self.keep(task)

    def copied(self, make):
        task = self.task
        if task is not stackless.main:
            self.keep(make(task))

    def body(self, count=3):
        for _ in range(count + 1):
            self.step()

    def generator(self):
        for n in range(3):
            self.step()
            yield n

    def enter(self):
        with Key(self):
            raise Error

    def define(self):
        class Body:
            self.step()

    def trapped(self):
        stackless.switch_trap(1)
        try:
            self.step()
        finally:
            stackless.switch_trap(-1)

    def scheduling(self, before, after):
        if self.random(4) == 0:
            try:
                self.choose(meddling)(self)
            except (RuntimeError, Error, TaskletExit):
                pass

    def talking(self, channel, task, sending, willblock):
        self.scheduling(None, None)

    def check(self):
        task, count = stackless.current, 0
        while True:
            count += 1
            assert task.next.prev is task and task.scheduled and not task.blocked
            task = task.next
            if task is stackless.current:
                break
        assert count == stackless.runcount
        for channel in self.channels:
            task, count = channel.queue, 0
            while task is not None and task._channel is channel:
                count += 1
                task = task.next
            assert count <= abs(channel.balance) and (channel.queue is None) == (channel.balance == 0)
        for task in self.tasks:
            states = [task.blocked, task.paused, task.next is not None and not task.blocked]
            assert sum(states) == (1 if task.alive else 0)

    def step(self):
        if self.steps <= 0:
            return
        self.steps -= 1
        with stackless.atomic():
            self.check()
        try:
            self.choose(operations)(self)
        except (RuntimeError, ValueError, Error, StopIteration):
            pass
        except TaskletExit:
            if not stackless.current.is_main and self.random(2):
                raise

    def run(self):
        while self.steps > 0:
            try:
                self.step()
            except (RuntimeError, ValueError, Error, TaskletExit, StopIteration):
                pass
        stackless.set_schedule_callback(None)
        stackless.set_channel_callback(None)
        stackless.set_error_handler(None)
        # Copies of a tasklet in trapped() have undone more than was done.
        stackless.switch_trap(-stackless.switch_trap())
        stackless.current.set_atomic(False)
        stackless.current.block_trap = False
        while stackless.runcount > 1:
            try:
                stackless.run()
            except (RuntimeError, ValueError, Error, TaskletExit, StopIteration):
                pass
        self.check()


meddling = [
    lambda world: world.task.insert(),
    lambda world: world.task.remove(),
    lambda world: world.task.bind(world.body, (1,)),
    lambda world: world.spawn(),
    lambda world: world.task.kill(pending=True),
    lambda world: world.task.throw(Error, pending=True),
    lambda world: world.channel.close(),
    lambda world: world.channel.open(),
]
operations = [
    *meddling,
    lambda world: stackless.schedule(),
    lambda world: stackless.schedule_remove(),
    lambda world: stackless.run(),
    lambda world: stackless.run(world.random(200) + 1),
    lambda world: stackless.run(world.random(200) + 1, soft=True),
    lambda world: stackless.run(world.random(200) + 1, totaltimeout=True),
    lambda world: world.channel.send(1),
    lambda world: world.channel.send(2),
    lambda world: world.channel.receive(),
    lambda world: world.channel.receive(),
    lambda world: next(world.channel),
    lambda world: world.channel.send_sequence("ab"),
    lambda world: world.channel.send_exception(Error),
    lambda world: stackless.select([world.channels[0], (world.channels[1], 3)]),
    lambda world: stackless.select(world.channels),
    lambda world: world.channel.close(wake=True),
    lambda world: world.spawn(),
    lambda world: world.spawn(),
    lambda world: world.task.run(),
    lambda world: world.task.switch(),
    lambda world: world.task.kill(),
    lambda world: world.task.throw(Error),
    lambda world: world.copied(stackless.tasklet.fork),
    lambda world: world.copied(copy.copy),
    lambda world: setattr(world.channel, "preference", world.random(3) - 1),
    lambda world: setattr(world.channel, "schedule_all", world.random(2)),
    lambda world: stackless.set_schedule_callback(world.choose([None, world.scheduling])),
    lambda world: stackless.set_channel_callback(world.choose([None, world.talking])),
    lambda world: stackless.set_error_handler(world.choose([None, lambda *args: world.step()])),
    lambda world: setattr(stackless.current, "block_trap", world.random(2)),
    lambda world: stackless.current.set_atomic(world.random(2)),
    lambda world: list(world.generator()),
    lambda world: sorted([Key(world), Key(world), Key(world)]),
    lambda world: {Key(world): 1, Key(world): 2},
    lambda world: [n for n in range(100)],
    World.enter,
    World.define,
    World.trapped,
]

stackless.set_error_handler(None)
for seed in range(1, 31):
    World(seed, 300).run()
print("all in order")
