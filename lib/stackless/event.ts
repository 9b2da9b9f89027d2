import { newException, TimeoutError } from "../object/error.ts";
import { PyObject } from "../object/object.ts";
import { newBomb, type Tasklet, unblock, Wait } from "./tasklet.ts";

/**
 * Something outside of the machine that tasklets wait for: time, the host, sockets. Whoever stands on the scheduler (an
 * event loop) adds a source of its own.
 */
export interface EventSource {
  /** Whether anybody waits for it. */
  readonly isAwaited: boolean;
  /** When to ask again, in milliseconds of the monotonic clock; Infinity: when the host says that something happened. */
  readonly nextTime: number;
  /** Wake those for whom something has happened. */
  poll(now: number): void;
}

/** Goes on after its time: with an exception if it waited for something else that hasn't come. */
export class Timer extends Wait {
  readonly time: number;
  /** Those of the same time go on in order. */
  readonly order: number;
  readonly tasklet: Tasklet;
  /** What its TimeoutError says; null: it only slept. */
  readonly complaint: string | null;
  isCancelled = false;
  private readonly timers: Timers;

  constructor(timers: Timers, time: number, order: number, tasklet: Tasklet, complaint: string | null) {
    super();
    this.timers = timers;
    this.time = time;
    this.order = order;
    this.tasklet = tasklet;
    this.complaint = complaint;
  }

  cancel(): void {
    if (this.isCancelled) return;
    this.isCancelled = true;
    this.timers.forget();
  }

  get description(): string {
    return this.complaint === null ? "sleeping" : "waiting with a timeout";
  }
}

/** All timers of a machine: a heap, earliest first. Cancelled ones stay until they come to the top, or are too many. */
export class Timers extends PyObject implements EventSource {
  private heap: Timer[] = [];
  private cancelled = 0;
  private count = 0;

  get isAwaited(): boolean {
    return this.heap.length > this.cancelled;
  }

  get nextTime(): number {
    this.drop();
    return this.heap.length > 0 ? this.heap[0].time : Number.POSITIVE_INFINITY;
  }

  add(time: number, tasklet: Tasklet, complaint: string | null): Timer {
    const timer = new Timer(this, time, this.count++, tasklet, complaint);
    this.heap.push(timer);
    this.rise(this.heap.length - 1);
    return timer;
  }

  poll(now: number): void {
    while (this.nextTime <= now) expire(this.take());
  }

  /** One of them was cancelled. */
  forget(): void {
    this.cancelled++;
    if (this.cancelled <= 64 || this.cancelled * 2 <= this.heap.length) return;
    this.heap = this.heap.filter(each => !each.isCancelled).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    this.cancelled = 0;
  }

  /** Remove what is cancelled from the top. */
  private drop(): void {
    while (this.heap.length > 0 && this.heap[0].isCancelled) {
      this.take();
      this.cancelled--;
    }
  }

  private take(): Timer {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop() as Timer; // It isn't empty.
    if (heap.length > 0) {
      heap[0] = last;
      this.sink();
    }
    return first;
  }

  private rise(at: number): void {
    const { heap } = this;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(heap[at], heap[parent])) return;
      [heap[at], heap[parent]] = [heap[parent], heap[at]];
      at = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], heap[at])) return;
      [heap[at], heap[child]] = [heap[child], heap[at]];
      at = child;
    }
  }
}

function expire(timer: Timer): void {
  const { tasklet, complaint } = timer;
  timer.isCancelled = true;
  unblock(tasklet);
  tasklet.tempval = complaint === null ? null : newBomb(newException(TimeoutError, complaint));
  tasklet.home?.insert(tasklet);
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
