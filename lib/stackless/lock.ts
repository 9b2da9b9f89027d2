import { catches, complete, defineCompletion, WAITED } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { Raised, RuntimeError, raise } from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { builtinType, type Value } from "../object/object.ts";
import { allBlocked, newDeadlock } from "./deadlock.ts";
import type { Kernel } from "./kernel.ts";
import { type Change, Operation } from "./operation.ts";
import type { Place, Scheduler } from "./scheduler.ts";
import { type Link, Queue, type Tasklet, unblock } from "./tasklet.ts";

/**
 * What tasklets of any thread wait for: a lock, the end of a thread.
 *
 * Whoever is called from the queue tries again when its turn comes, and waits on, as the first, if somebody was faster. The
 * next time it is called, it is kept free for this one alone. So those who have just given it up can have it again, and
 * nobody starves.
 */
export abstract class Waitable extends Queue {
  /** The first in the queue has been called in vain. */
  private isOverdue = false;
  /** The only one who can have it. */
  private keptFor: Tasklet | null = null;

  get description(): string {
    return "waiting for";
  }

  leave(link: Link): void {
    this.unlink(link);
    link.tasklet.queue = null;
  }

  /** Put a tasklet into the queue: `isAgain`, in front. */
  hold(tasklet: Tasklet, isAgain: boolean): void {
    tasklet.queue = this;
    const { head } = this;
    if (isAgain) this.isOverdue = true;
    if (!isAgain || head === null) {
      this.append(tasklet);
      return;
    }
    tasklet.next = head;
    head.prev = tasklet;
    this.head = tasklet;
  }

  /** Whether a tasklet could have it as far as others are concerned that have it. */
  abstract isOpen(tasklet: Tasklet | null): boolean;
  /** Note that a tasklet has it, so many times. */
  protected abstract note(tasklet: Tasklet, count: number): void;

  /** Have it if that is possible now; whether it was. */
  take(tasklet: Tasklet, count: number): boolean {
    if (!this.isOpen(tasklet) || (this.keptFor !== null && this.keptFor !== tasklet)) return false;
    this.keptFor = null;
    this.note(tasklet, count);
    return true;
  }

  /** What whoever has just taken it gets. */
  taken(): Value {
    return true;
  }

  /** What whoever has waited in vain gets. */
  missed(): Value {
    return false;
  }

  /** Let the first tasklet in the queue try. */
  protected callFirst(): void {
    const { tasklet } = this.head as Link; // Somebody waits.
    unblock(tasklet);
    if (this.isOverdue) this.keptFor = tasklet;
    this.isOverdue = false;
    tasklet.tempval = true;
    tasklet.home?.insert(tasklet);
  }

  /** A tasklet that may have been called does not want it any more. */
  renounce(tasklet: Tasklet): void {
    if (this.keptFor === tasklet) this.keptFor = null;
    if (this.head !== null && this.keptFor === null && this.isOpen(null)) this.callFirst();
  }
}

/** Waiting for something. The result is what it says; None with `isQuiet`. */
export class Waiting extends Operation implements Place {
  readonly target: Waitable;
  /** How many times it is wanted. */
  readonly count: number;
  readonly isQuiet: boolean;
  /** The time to give up, in milliseconds of the kernel's clock; Infinity for never. */
  private readonly deadline: number;
  private isAgain = false;

  constructor(kernel: Kernel, target: Waitable, milliseconds: number, count = 1, isQuiet = false) {
    super();
    this.target = target;
    this.count = count;
    this.isQuiet = isQuiet;
    this.deadline = kernel.clock() + milliseconds;
  }

  get isTimed(): boolean {
    return this.deadline !== Number.POSITIVE_INFINITY;
  }

  transfer(): null {
    return null;
  }

  change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: scheduler.successor(this.isTimed) };
  }

  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const { target, count } = this;
    if (target.take(scheduler.current as Tasklet, count)) {
      this.finish(machine, frame, completion, detail, target.taken());
      return;
    }
    const then = { waiting: this, completion, detail };
    if (scheduler.switchAway(machine, this, frame, WAITED, then)) return;
    throw new Raised(newDeadlock(machine, "waiting for", [target], allBlocked));
  }

  hold(tasklet: Tasklet): void {
    const { kernel } = tasklet.home as Scheduler;
    this.target.hold(tasklet, this.isAgain);
    if (this.isTimed)
      tasklet.waits = kernel.startTimer(Math.max(0, this.deadline - kernel.clock()), tasklet, null);
  }

  /** Called, or (`isOver`) time is up. */
  goOn(machine: Machine, frame: Frame, isOver: boolean, completion: number, detail: Detail): void {
    if (isOver) {
      this.finish(machine, frame, completion, detail, this.target.missed());
      return;
    }
    this.isAgain = true;
    this.go(machine, (machine.kernel as Kernel).scheduler as Scheduler, frame, completion, detail);
  }

  private finish(machine: Machine, frame: Frame, completion: number, detail: Detail, result: Value): void {
    complete(machine, frame, completion, detail, this.isQuiet ? null : result);
  }
}

interface Waited {
  readonly waiting: Waiting;
  readonly completion: number;
  readonly detail: Detail;
}

defineCompletion(WAITED, {
  name: "waited",
  returned(machine, frame, value, detail) {
    const { waiting, completion, detail: then } = detail as unknown as Waited;
    waiting.goOn(machine, frame, value === null, completion, then);
  },
  raised(machine, frame, exception, detail) {
    const { waiting, completion, detail: then } = detail as unknown as Waited;
    const { current } = (machine.kernel as Kernel).scheduler as Scheduler;
    waiting.target.renounce(current as Tasklet); // It runs.
    return catches(machine, frame, completion, then, exception);
  },
});

/** A lock without an owner. */
export class Lock extends Waitable {
  isLocked = false;

  isOpen(): boolean {
    return !this.isLocked;
  }

  protected note(): void {
    this.isLocked = true;
  }

  release(): void {
    if (!this.isLocked) raise(RuntimeError, "release unlocked lock");
    this.isLocked = false;
    if (this.head !== null) this.callFirst();
  }
}
export const lockType = builtinType("_thread.lock", Lock);
lockType.module = "_thread";
lockType.qualname = "lock";
lockType.hasWeakref = true;
lockType.isBase = false;

/** A lock that its owner, a tasklet, can take again. */
export class RLock extends Waitable {
  owner: Tasklet | null = null;
  count = 0;

  isOpen(tasklet: Tasklet | null): boolean {
    return this.owner === null || this.owner === tasklet;
  }

  protected note(tasklet: Tasklet, count: number): void {
    this.owner = tasklet;
    this.count += count;
  }

  /** The current tasklet gives it up, so many times. */
  release(tasklet: Tasklet | null, count: number): void {
    if (this.count === 0 || this.owner !== tasklet) raise(RuntimeError, "cannot release un-acquired lock");
    this.count -= count;
    if (this.count > 0) return;
    this.owner = null;
    if (this.head !== null) this.callFirst();
  }
}
export const rlockType = builtinType("_thread.RLock", RLock);
rlockType.module = "_thread";
rlockType.qualname = "RLock";
rlockType.layout = makeLayout(RLock, rlockType);
rlockType.hasWeakref = true;
