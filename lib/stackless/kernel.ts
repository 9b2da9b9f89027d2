import type { Machine } from "../interpreter/machine.ts";
import { PyObject, type Value } from "../object/object.ts";
import { type EventSource, type Timer, Timers } from "./event.ts";
import { Promises } from "./promise.ts";
import type { Home, Tasklet } from "./tasklet.ts";
import type { Tracer } from "./tracer.ts";

/** Steps between two looks at the event sources while tasklets run and others wait for events. */
const eventInterval = 20_000;
/** More steps than any run takes. */
export const mostSteps = 2 ** 52;

/** What all tasklets of a machine share: event sources, the count of steps, callbacks. */
export class Kernel extends PyObject {
  readonly machine: Machine;
  /** The scheduler of the thread that runs. */
  scheduler: Home | null = null;
  /** The schedulers of all threads, the first one first. */
  readonly homes: Home[] = [];
  /** Those of threads that can run and wait for their turn. */
  readonly ready: Home[] = [];
  /** Steps of a thread's turn. */
  turn = 10_000;
  /** The step count when the turn of the thread that runs is over; Infinity as long as there is no other one. */
  turnEnd = Number.POSITIVE_INFINITY;
  /** What the host's stacks of threads would have to be like, if they had any. */
  stackSize: number | bigint = 0;
  /** Threads that there have been. */
  threadCount = 0;
  readonly timers = new Timers();
  readonly promises = new Promises();
  readonly sources: EventSource[] = [this.timers, this.promises];
  /** The host's monotonic clock, in milliseconds. */
  clock: () => number = () => performance.now();
  /** Called when something has happened that `poll` should look at. */
  wake: () => void = () => {};
  /** Whether whoever runs the machine lets the host go on while everybody waits. */
  canWait = true;
  /** Nobody can run until something happens outside. */
  isWaiting = false;
  /** The step count when the machine's steps will be used up. */
  private end: number;
  /** The step count at which `scheduler` wants to be asked; Infinity for never. */
  alarm = Number.POSITIVE_INFINITY;

  /** Records what tasklets do, if somebody wants to see it. */
  tracer: Tracer | null = null;
  /** The trace and profile function of the tasklet that runs, as `sys` knows them. */
  tracing: { trace: Value; profile: Value } = { trace: null, profile: null };
  channelCallback: Value = null;
  scheduleCallback: Value = null;
  errorHandler: Value = null;
  /** The default of threads. */
  pickleFlags = 0;
  softSwitch = true;

  constructor(machine: Machine) {
    super();
    this.machine = machine;
    machine.allow(mostSteps);
    this.end = machine.stepsLeft;
  }

  get hasCallbacks(): boolean {
    return this.scheduleCallback !== null || this.channelCallback !== null;
  }

  // ---- Steps

  /** Steps run so far. */
  get now(): number {
    return this.end - this.machine.stepsLeft;
  }

  /** Let the machine run for so many steps at most, fewer if somebody wants to be asked before. */
  grant(most: number): void {
    const { now } = this;
    let steps = Math.min(most, this.alarm - now, this.turnEnd - now);
    if (steps > eventInterval && this.isAwaited) steps = eventInterval;
    if (steps < 0) steps = 0;
    this.machine.allow(steps);
    this.end = now + this.machine.stepsLeft;
  }

  /** Somebody wants to be asked earlier than was known. */
  hasten(): void {
    this.grant(this.machine.stepsLeft);
  }

  /** Pause at the next step. */
  pause(): void {
    this.grant(0);
  }

  // ---- Events

  /** Whether anybody waits for an event. */
  get isAwaited(): boolean {
    for (const source of this.sources) if (source.isAwaited) return true;
    return false;
  }

  /** Let a tasklet go on after some time; see `Timer`. */
  startTimer(milliseconds: number, tasklet: Tasklet, complaint: string | null): Timer {
    const timer = this.timers.add(this.clock() + milliseconds, tasklet, complaint);
    this.hasten();
    return timer;
  }

  poll(): void {
    if (!this.isAwaited) return;
    const now = this.clock();
    for (const source of this.sources) if (source.isAwaited) source.poll(now);
  }

  /** When to poll again if nothing wakes the host before; Infinity for never. */
  get nextTime(): number {
    let time = Number.POSITIVE_INFINITY;
    for (const source of this.sources) if (source.isAwaited) time = Math.min(time, source.nextTime);
    return time;
  }
}

/** Make a machine's kernel. */
export function startKernel(machine: Machine): Kernel {
  const kernel = new Kernel(machine);
  machine.kernel = kernel;
  machine.finalization.wake = () => kernel.wake();
  return kernel;
}
