import { measure } from "./harness.mjs";

const [IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B] = [0, 1, 2, 3, 4, 5];
const [FROM_DEVICE, FROM_WORKER] = [0, 1];
const PACKET_SIZE = 4;

class Packet {
  constructor(link, receiver, kind) {
    this.link = link;
    this.receiver = receiver;
    this.kind = kind;
    this.datum = 0;
    this.data = Array(PACKET_SIZE).fill(0);
  }

  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class Task {
  constructor(scheduler, ident, priority, queue) {
    this.scheduler = scheduler;
    this.ident = ident;
    this.priority = priority;
    this.queue = queue;
    this.hasPacket = queue !== null;
    this.isWaiting = true;
    this.isHeld = false;
    this.next = null;
  }

  isHeldOrSuspended() {
    return this.isHeld || (!this.hasPacket && this.isWaiting);
  }

  run() {
    let packet = null;
    if (this.isWaiting && this.hasPacket) {
      packet = this.queue;
      this.queue = packet.link;
      this.isWaiting = false;
      this.hasPacket = this.queue !== null;
    }
    return this.work(packet);
  }

  addPacket(packet, sender) {
    if (this.queue === null) {
      this.queue = packet;
      packet.link = null;
      this.hasPacket = true;
      return this.priority > sender.priority ? this : sender;
    }
    packet.appendTo(this.queue);
    return sender;
  }

  wait() {
    this.isWaiting = true;
    return this;
  }

  hold() {
    this.scheduler.holds++;
    this.isHeld = true;
    return this.next;
  }

  release(ident) {
    const task = this.scheduler.tasks[ident];
    task.isHeld = false;
    return task.priority > this.priority ? task : this;
  }

  send(packet) {
    this.scheduler.sent++;
    const receiver = this.scheduler.tasks[packet.receiver];
    packet.receiver = this.ident;
    return receiver.addPacket(packet, this);
  }
}

class IdleTask extends Task {
  constructor(scheduler, ident, priority, turns) {
    super(scheduler, ident, priority, null);
    this.isWaiting = false;
    this.control = 1;
    this.turns = turns;
  }

  work() {
    this.turns--;
    if (this.turns === 0) return this.hold();
    if ((this.control & 1) === 0) {
      this.control >>= 1;
      return this.release(DEVICE_A);
    }
    this.control = (this.control >> 1) ^ 0xd008;
    return this.release(DEVICE_B);
  }
}

class WorkerTask extends Task {
  constructor(scheduler, ident, priority, queue) {
    super(scheduler, ident, priority, queue);
    this.receiver = HANDLER_A;
    this.letter = 0;
  }

  work(packet) {
    if (packet === null) return this.wait();
    this.receiver = this.receiver === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.receiver = this.receiver;
    packet.datum = 0;
    for (let i = 0; i < PACKET_SIZE; i++) {
      this.letter = this.letter < 26 ? this.letter + 1 : 1;
      packet.data[i] = 65 + this.letter - 1;
    }
    return this.send(packet);
  }
}

class HandlerTask extends Task {
  constructor(scheduler, ident, priority, queue) {
    super(scheduler, ident, priority, queue);
    this.fromWorker = null;
    this.fromDevice = null;
  }

  work(packet) {
    if (packet !== null) {
      if (packet.kind === FROM_WORKER) this.fromWorker = packet.appendTo(this.fromWorker);
      else this.fromDevice = packet.appendTo(this.fromDevice);
    }
    const work = this.fromWorker;
    if (work === null) return this.wait();
    if (work.datum >= PACKET_SIZE) {
      this.fromWorker = work.link;
      return this.send(work);
    }
    const device = this.fromDevice;
    if (device === null) return this.wait();
    this.fromDevice = device.link;
    device.datum = work.data[work.datum];
    work.datum++;
    return this.send(device);
  }
}

class DeviceTask extends Task {
  constructor(scheduler, ident, priority) {
    super(scheduler, ident, priority, null);
    this.pending = null;
  }

  work(packet) {
    if (packet !== null) {
      this.pending = packet;
      return this.hold();
    }
    if (this.pending === null) return this.wait();
    const { pending } = this;
    this.pending = null;
    return this.send(pending);
  }
}

class Scheduler {
  constructor() {
    this.tasks = Array(6).fill(null);
    this.head = null;
    this.holds = 0;
    this.sent = 0;
  }

  add(task) {
    task.next = this.head;
    this.head = task;
    this.tasks[task.ident] = task;
  }

  run() {
    let task = this.head;
    while (task !== null) task = task.isHeldOrSuspended() ? task.next : task.run();
  }
}

measure(() => {
  const scheduler = new Scheduler();
  scheduler.add(new IdleTask(scheduler, IDLE, 0, 40_000));
  const queue = new Packet(new Packet(null, WORKER, FROM_WORKER), WORKER, FROM_WORKER);
  scheduler.add(new WorkerTask(scheduler, WORKER, 1000, queue));
  for (const [handler, priority, device] of [
    [HANDLER_A, 2000, DEVICE_A],
    [HANDLER_B, 3000, DEVICE_B],
  ]) {
    let packets = null;
    for (let i = 0; i < 3; i++) packets = new Packet(packets, device, FROM_DEVICE);
    scheduler.add(new HandlerTask(scheduler, handler, priority, packets));
  }
  scheduler.add(new DeviceTask(scheduler, DEVICE_A, 4000));
  scheduler.add(new DeviceTask(scheduler, DEVICE_B, 5000));
  scheduler.run();
  return `${scheduler.sent} ${scheduler.holds}`;
});
