"""Richards: the scheduler of a small operating system, with tasks that send packets to one another."""

from harness import measure

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
FROM_DEVICE, FROM_WORKER = range(2)
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, receiver, kind):
        self.link = link
        self.receiver = receiver
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        """This packet at the end of the queue; returns the queue's head."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.has_packet = queue is not None
        self.is_waiting = True
        self.is_held = False
        self.next = None

    def is_held_or_suspended(self):
        return self.is_held or (not self.has_packet and self.is_waiting)

    def run(self):
        """One turn; returns the task that is to run next."""
        packet = None
        if self.is_waiting and self.has_packet:
            packet = self.queue
            self.queue = packet.link
            self.is_waiting = False
            self.has_packet = self.queue is not None
        return self.work(packet)

    def add_packet(self, packet, sender):
        """Takes a packet; returns whichever of the two tasks is more urgent."""
        if self.queue is None:
            self.queue = packet
            packet.link = None
            self.has_packet = True
            return self if self.priority > sender.priority else sender
        packet.append_to(self.queue)
        return sender

    def wait(self):
        self.is_waiting = True
        return self

    def hold(self):
        self.scheduler.holds += 1
        self.is_held = True
        return self.next

    def release(self, ident):
        task = self.scheduler.tasks[ident]
        task.is_held = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        self.scheduler.sent += 1
        receiver = self.scheduler.tasks[packet.receiver]
        packet.receiver = self.ident
        return receiver.add_packet(packet, self)


class IdleTask(Task):
    """Releases one of the devices in each turn, by a shift register."""

    def __init__(self, scheduler, ident, priority, turns):
        super().__init__(scheduler, ident, priority, None)
        self.is_waiting = False
        self.control = 1
        self.turns = turns

    def work(self, packet):
        self.turns -= 1
        if self.turns == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control >>= 1
            return self.release(DEVICE_A)
        self.control = self.control >> 1 ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    """Fills packets with letters, for the two handlers in turn."""

    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.receiver = HANDLER_A
        self.letter = 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.receiver = HANDLER_B if self.receiver == HANDLER_A else HANDLER_A
        packet.receiver = self.receiver
        packet.datum = 0
        for i in range(PACKET_SIZE):
            self.letter = self.letter + 1 if self.letter < 26 else 1
            packet.data[i] = ord("A") + self.letter - 1
        return self.send(packet)


class HandlerTask(Task):
    """Hands the letters of the worker's packets to a device, one by one."""

    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.from_worker = None
        self.from_device = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == FROM_WORKER:
                self.from_worker = packet.append_to(self.from_worker)
            else:
                self.from_device = packet.append_to(self.from_device)
        work = self.from_worker
        if work is None:
            return self.wait()
        if work.datum >= PACKET_SIZE:
            self.from_worker = work.link
            return self.send(work)
        device = self.from_device
        if device is None:
            return self.wait()
        self.from_device = device.link
        device.datum = work.data[work.datum]
        work.datum += 1
        return self.send(device)


class DeviceTask(Task):
    """Keeps a packet until it is released, then sends it back."""

    def __init__(self, scheduler, ident, priority):
        super().__init__(scheduler, ident, priority, None)
        self.pending = None

    def work(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        if self.pending is None:
            return self.wait()
        packet, self.pending = self.pending, None
        return self.send(packet)


class Scheduler:
    def __init__(self):
        self.tasks = [None] * 6
        self.head = None
        self.holds = 0
        self.sent = 0

    def add(self, task):
        task.next = self.head
        self.head = task
        self.tasks[task.ident] = task

    def run(self):
        task = self.head
        while task is not None:
            task = task.next if task.is_held_or_suspended() else task.run()


def simulate(turns):
    scheduler = Scheduler()
    scheduler.add(IdleTask(scheduler, IDLE, 0, turns))
    queue = Packet(Packet(None, WORKER, FROM_WORKER), WORKER, FROM_WORKER)
    scheduler.add(WorkerTask(scheduler, WORKER, 1000, queue))
    for handler, priority, device in ((HANDLER_A, 2000, DEVICE_A), (HANDLER_B, 3000, DEVICE_B)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, FROM_DEVICE)
        scheduler.add(HandlerTask(scheduler, handler, priority, queue))
    scheduler.add(DeviceTask(scheduler, DEVICE_A, 4000))
    scheduler.add(DeviceTask(scheduler, DEVICE_B, 5000))
    scheduler.run()
    return scheduler.sent, scheduler.holds


def main():
    sent, holds = simulate(40_000)
    return f"{sent} {holds}"


if __name__ == "__main__":
    measure(main)
