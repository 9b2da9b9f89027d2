import { complete } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { type BaseException, Raised, RuntimeError, raise, TaskletExit } from "../object/error.ts";
import type { Value } from "../object/object.ts";
import type { Kernel } from "./kernel.ts";
import { type Change, Operation } from "./operation.ts";
import { finishHere, type Place, type Scheduler } from "./scheduler.ts";
import { isBlocked, newBomb, type Tasklet } from "./tasklet.ts";

/** The operations of the scheduler that have nothing to do with channels. */

/** `schedule(retval)` and `schedule_remove(retval)`. */
export class Schedule extends Operation {
  value: Value;
  readonly removes: boolean;
  constructor(value: Value, removes: boolean) {
    super();
    this.value = value;
    this.removes = removes;
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    const from = scheduler.current as Tasklet;
    return { from, to: this.removes ? scheduler.successor(false) : (from.next as Tasklet) };
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const current = scheduler.current as Tasklet;
    current.tempval = this.value;
    this.value = null; // Nobody is to find it here later.
    if (this.removes) {
      if (!scheduler.switchAway(machine, null, frame, completion, detail))
        finishHere(machine, current, frame, completion, detail);
      return;
    }
    if (current.next !== current) scheduler.checkTrap();
    scheduler.switchTo(machine, current.next as Tasklet, frame, completion, detail);
  }
}

/** Make a tasklet runnable: RuntimeError if it can't be. */
export function insert(scheduler: Scheduler, tasklet: Tasklet): void {
  if (isBlocked(tasklet)) raise(RuntimeError, "You cannot run a blocked tasklet");
  if (tasklet.next !== null) return;
  if (!isAlive(tasklet)) raise(RuntimeError, "You cannot run an unbound(dead) tasklet");
  scheduler.insert(tasklet);
}

/** Whether a tasklet runs or has something left to run. */
export function isAlive(tasklet: Tasklet): boolean {
  return (tasklet.at ?? tasklet).frame !== null || tasklet.home?.current === tasklet;
}

/** `tasklet.run()`, and `tasklet.switch()`, which pauses the caller. */
export class Activation extends Operation {
  readonly target: Tasklet;
  readonly pauses: boolean;
  constructor(target: Tasklet, pauses: boolean) {
    super();
    this.target = target;
    this.pauses = pauses;
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: this.target };
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const { target } = this;
    const current = scheduler.current as Tasklet;
    if (target === current) {
      complete(machine, frame, completion, detail, null);
      return;
    }
    const isRunnable = target.next !== null;
    insert(scheduler, target);
    if (scheduler.switchTrap !== 0) {
      if (!isRunnable) scheduler.remove(target);
      scheduler.checkTrap();
    }
    scheduler.switchTo(machine, target, frame, completion, detail, false, this.pauses);
  }
}

/** `tasklet.throw(exception)`: raise in another tasklet, now or (`isPending`) when its turn comes. */
export class Throwing extends Operation {
  readonly target: Tasklet;
  readonly exception: BaseException;
  readonly isPending: boolean;
  constructor(target: Tasklet, exception: BaseException, isPending: boolean) {
    super();
    this.target = target;
    this.exception = exception;
    this.isPending = isPending;
  }
  /** One that is pending switches to nobody: callbacks may do that too. */
  override perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { scheduler } = machine.kernel as Kernel;
    if (this.isPending) this.go(machine, scheduler as Scheduler, frame, completion, detail);
    else super.perform(machine, frame, completion, detail);
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change | null {
    return isAlive(this.target) ? { from: scheduler.current, to: this.target } : null;
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const { target, exception } = this;
    if (target === scheduler.current) throw new Raised(exception);
    if (!isAlive(target)) {
      if (!exception.type.isSubclassOf(TaskletExit))
        raise(RuntimeError, "You cannot throw to a dead tasklet");
      complete(machine, frame, completion, detail, null);
      return;
    }
    if (!this.isPending) scheduler.checkTrap();
    scheduler.ready(target);
    target.tempval = newBomb(exception);
    if (this.isPending) complete(machine, frame, completion, detail, null);
    else scheduler.switchTo(machine, target, frame, completion, detail);
  }
}

/** `stackless.sleep(seconds)`. */
export class Sleep extends Operation implements Place {
  readonly isTimed = true;
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    super();
    this.milliseconds = milliseconds;
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: scheduler.successor(true) };
  }
  hold(tasklet: Tasklet): void {
    const { kernel } = tasklet.home as Scheduler;
    tasklet.waits = kernel.startTimer(this.milliseconds, tasklet, null);
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    scheduler.switchAway(machine, this, frame, completion, detail);
  }
}

/** `time.sleep(seconds)` where other threads can run meanwhile: the thread sleeps with all its tasklets. */
export class ThreadSleep extends Sleep {
  override change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: null };
  }
  override go(
    machine: Machine,
    scheduler: Scheduler,
    frame: Frame,
    completion: number,
    detail: Detail,
  ): void {
    scheduler.hold(machine, this, frame, completion, detail);
  }
}
