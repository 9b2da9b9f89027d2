import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { BaseException } from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { builtinType, PyObject, type Value, type WideStr } from "../object/object.ts";
import { Strand } from "./strand.ts";

/**
 * A tasklet: a strand that a scheduler runs by turns with others.
 *
 * It is in one of four places. Runnable ones, and the one that runs, form the scheduler's ring, linked by `next` and `prev`. One
 * that is blocked is linked into the queue of a channel by the same fields, or `waits` for something else. A paused one is
 * nowhere. One that is dead, or not bound to a call yet, has no frame; its `tempval` may be the function that it is
 * to call.
 *
 * `tempval` is what the call that a suspended tasklet stands at returns; a `Bomb` is raised there.
 */
export class Tasklet extends Strand implements Link {
  next: Link | null = null;
  prev: Link | null = null;
  queue: Queue | null = null;
  /** What it waits for beside its place in a queue. */
  waits: Wait | null = null;
  flags = 0;
  tempval: Value = null;
  /** The scheduler of its thread. */
  home: Home | null = null;
  /** The strand in which it is suspended if that isn't its own: it may have switched to other strands inside of it. */
  at: Strand | null = null;
  /** Steps that it has run. */
  steps = 0;
  extras: Extras | null = null;

  get tasklet(): Tasklet {
    return this;
  }

  /** The strand that goes on when it does. */
  get strand(): Strand {
    return this.at ?? this;
  }

  returned(machine: Machine): void {
    (this.home as Home).ended(machine, this);
  }

  raised(machine: Machine, exception: BaseException): void {
    (this.home as Home).failed(machine, this, exception);
  }
}

export const taskletType = builtinType("tasklet", Tasklet);
taskletType.module = "stackless";
taskletType.layout = makeLayout(Tasklet, taskletType);
taskletType.hasDict = true;
taskletType.hasWeakref = true;

/** What only few tasklets have. */
class Extras extends PyObject {
  trace: Value = null;
  profile: Value = null;
}

/** The rare fields of a tasklet, made when they are first needed. */
export function extrasOf(tasklet: Tasklet): Extras {
  tasklet.extras ??= new Extras();
  return tasklet.extras;
}

// The flags of a tasklet, packed as Stackless Python packs them.
/** Two bits: 1 while it sends, 3 while it receives. */
export const BLOCKED = 3;
export const SENDING = 1;
export const RECEIVING = 3;
export const ATOMIC = 4;
export const IGNORE_NESTING = 8;
export const BLOCK_TRAP = 32;
/** An interrupt was due while it couldn't be interrupted. */
export const PENDING = 128;
/** It receives as an iteration: when the channel is closed, that ends. Not among the packed ones. */
export const ITERATING = 256;

/** What a scheduler is to its tasklets. */
export abstract class Home extends PyObject {
  /**
   * The tasklet that runs, and at the same time the place in the ring where others are inserted before; null while
   * nobody is runnable.
   */
  current: Tasklet | null = null;
  /** The tasklet that the thread began with. */
  abstract readonly main: Tasklet;
  /** The thread's id. */
  abstract readonly id: number;
  /** What reports call the thread; null if nobody has said it. */
  name: string | WideStr | null = null;
  /** A tasklet that is asleep, and lets no other one of the thread run meanwhile. */
  holder: Tasklet | null = null;
  /** Its thread waits for its turn. */
  isReady = false;
  /** A callback runs, which must not switch. */
  isLocked = false;
  /** Whether anybody can run. */
  get isRunnable(): boolean {
    return this.current !== null && this.holder === null;
  }
  /** Let a tasklet that is neither runnable nor blocked run when its turn comes. */
  abstract insert(tasklet: Tasklet): void;
  /** The call that the running tasklet began with has returned. */
  abstract ended(machine: Machine, tasklet: Tasklet): void;
  /** An exception has left it. */
  abstract failed(machine: Machine, tasklet: Tasklet, exception: BaseException): void;
  /** Look whether a tasklet's turn is over, between two instructions. */
  abstract tick(machine: Machine): void;
  /** The step count at which to look. */
  abstract readonly alarm: number;
  /** Suspend the tasklet that runs, between two instructions, because the thread's turn is over. */
  abstract pause(machine: Machine): void;
  /** The thread's turn has come: the current tasklet, which is suspended, goes on. */
  abstract wake(machine: Machine): void;
  /** Have an exception raised in the thread, when it runs next. */
  abstract strike(exception: BaseException): void;
  /** Nobody runs; go on with somebody if anybody is runnable. */
  abstract goOn(machine: Machine, frame: Frame, completion: number, detail: Detail): boolean;
  /** Nobody runs, and an exception has come from outside. */
  abstract disturb(machine: Machine, exception: BaseException): void;
}

/** What can be linked into a queue: a tasklet, or one of the cases between which it selects. */
export interface Link {
  next: Link | null;
  prev: Link | null;
  readonly tasklet: Tasklet;
}

/** Those who wait, in order; linked, so that each can leave at once. */
export abstract class Queue extends PyObject {
  head: Link | null = null;
  tail: Link | null = null;

  protected append(link: Link): void {
    link.prev = this.tail;
    if (this.tail === null) this.head = link;
    else this.tail.next = link;
    this.tail = link;
  }

  protected unlink(link: Link): void {
    const { next, prev } = link;
    if (prev === null) this.head = next;
    else prev.next = next;
    if (next === null) this.tail = prev;
    else next.prev = prev;
    link.next = null;
    link.prev = null;
  }

  /** A waiting tasklet leaves before its turn. */
  abstract leave(link: Link): void;
  /** For reports: what those in it do: `receiving from`. */
  abstract readonly description: string;
}

/** What a tasklet waits for beside its place in a queue: a time, several channels, something of the host's. */
export abstract class Wait extends PyObject {
  /** The tasklet goes on for another reason. */
  abstract cancel(): void;
  /** For reports: `sleeping`. */
  abstract readonly description: string;
}

/** Take a blocked tasklet from wherever it waits. */
export function unblock(tasklet: Tasklet): void {
  const { queue, waits } = tasklet;
  if (queue !== null) queue.leave(tasklet);
  if (waits !== null) {
    tasklet.waits = null;
    waits.cancel();
  }
}

export function isBlocked(tasklet: Tasklet): boolean {
  return tasklet.queue !== null || tasklet.waits !== null;
}

/** An exception on its way to a tasklet: it is raised where the tasklet stands. */
export class Bomb extends PyObject {
  exception: BaseException | null = null;
  /** What it was made of in Python, where that isn't just the exception: class, value, traceback. */
  parts: readonly [Value, Value, Value] | null = null;
}
export const bombType = builtinType("bomb", Bomb);
bombType.module = "stackless";
bombType.isBase = false;

export function newBomb(exception: BaseException): Bomb {
  const bomb = new Bomb();
  bomb.exception = exception;
  return bomb;
}
