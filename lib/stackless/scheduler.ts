import { call } from "../interpreter/call.ts";
import { complete, defineCompletion, END, ERROR_HANDLED, GO_ON } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import {
  type BaseException,
  newException,
  Raised,
  RuntimeError,
  raise,
  SystemExit,
  TaskletExit,
} from "../object/error.ts";
import type { Value } from "../object/object.ts";
import { allBlocked } from "./deadlock.ts";
import { endGreenlets } from "./greenlet.ts";
import { startIdling } from "./idle.ts";
import type { Kernel } from "./kernel.ts";
import { type Change, Operation } from "./operation.ts";
import { abandon, resume, resumeRaising, runningStrand, suspend } from "./strand.ts";
import {
  ATOMIC,
  BLOCKED,
  Bomb,
  extrasOf,
  Home,
  isBlocked,
  newBomb,
  PENDING,
  SENDING,
  type Tasklet,
  taskletType,
  unblock,
} from "./tasklet.ts";
import { isAnyReady, standInLine } from "./turn.ts";

/** The rules of a `run()`. */
export interface RunRules {
  /** Steps until a turn is over; 0 for no limit. */
  readonly timeout: number;
  readonly blocksThread: boolean;
  readonly isSoft: boolean;
  readonly isTotal: boolean;
}

/** Where a tasklet waits. */
export interface Place {
  /** Whether something outside of the machine takes it out again. */
  readonly isTimed: boolean;
  /** Put a tasklet there that has left the ring. */
  hold(tasklet: Tasklet): void;
}

/** Who runs next in one thread. */
export class Scheduler extends Home {
  override readonly main: Tasklet;
  readonly kernel: Kernel;
  override readonly id: number;
  runCount = 0;
  /** Tasklets that wait in `run()`, the last one innermost. */
  readonly watchdogs: Tasklet[] = [];
  /** The one of them that gets control when time is over. */
  guard: Tasklet | null = null;
  /** Its rules: the steps of a turn (with `isTotal`: of all turns); 0 for no limit. */
  interval = 0;
  /** The step count when time is over. */
  watermark = Number.POSITIVE_INFINITY;
  isTotal = false;
  /** Turns end at a switch only. */
  isSoft = false;
  /** The tasklet whose turn was ended. */
  interrupted: Tasklet | null = null;
  /** Above 0, switches raise. */
  switchTrap = 0;
  pickleFlags = 0;
  /** The step count when the current tasklet's turn began. */
  private turnStart: number;

  constructor(kernel: Kernel, id: number) {
    super();
    this.kernel = kernel;
    this.id = id;
    this.turnStart = kernel.now;
    const main = new taskletType.layout() as Tasklet;
    main.home = this;
    main.at = runningStrand(kernel.machine);
    this.main = main;
    this.insertFirst(main);
  }

  // ---- The ring

  /** Append a tasklet to the ring. */
  insert(tasklet: Tasklet): void {
    const wasRunnable = this.isRunnable;
    if (this.current === null) this.insertFirst(tasklet);
    else this.insertBefore(tasklet, this.current);
    if (!wasRunnable) this.revive(tasklet);
  }

  private insertFirst(tasklet: Tasklet): void {
    tasklet.next = tasklet;
    tasklet.prev = tasklet;
    this.current = tasklet;
    this.runCount++;
  }

  /** A tasklet has been inserted while nobody could run. */
  private revive(tasklet: Tasklet): void {
    if (this.holder === tasklet) {
      this.holder = null;
      this.current = tasklet;
    }
    if (this.isRunnable && this !== this.kernel.scheduler) standInLine(this.kernel, this);
  }

  /** Insert a tasklet right before another one of the ring. */
  insertBefore(tasklet: Tasklet, other: Tasklet): void {
    const prev = other.prev as Tasklet;
    tasklet.next = other;
    tasklet.prev = prev;
    prev.next = tasklet;
    other.prev = tasklet;
    this.runCount++;
  }

  /** Take a tasklet from the ring. If it is the current one, its successor is current then, though not running. */
  remove(tasklet: Tasklet): void {
    const next = tasklet.next as Tasklet;
    const prev = tasklet.prev as Tasklet;
    if (next === tasklet) this.current = null;
    else {
      next.prev = prev;
      prev.next = next;
      if (this.current === tasklet) this.current = next;
    }
    tasklet.next = null;
    tasklet.prev = null;
    this.runCount--;
  }

  /** Make sure that a tasklet is in the ring, wherever it is now. */
  ready(tasklet: Tasklet): void {
    if (isBlocked(tasklet)) unblock(tasklet);
    else if (tasklet.next !== null) return;
    this.insert(tasklet);
  }

  // ---- Who is next

  /** Who gets control when nobody is runnable, and exceptions that nobody handles. */
  get watchdog(): Tasklet {
    const { watchdogs } = this;
    return watchdogs.length > 0 ? watchdogs[watchdogs.length - 1] : this.main;
  }

  /**
   * Who goes on when the current tasklet leaves the ring: null if that must come from outside, the current tasklet
   * itself if there is nobody.
   */
  successor(isTimed: boolean): Tasklet | null {
    const current = this.current as Tasklet; // It runs.
    if (current.next !== current) return current.next as Tasklet;
    if (isTimed || this.kernel.isAwaited) return null;
    const { watchdog } = this;
    if (watchdog.next === null && !isBlocked(watchdog)) return watchdog;
    return isAnyReady(this.kernel) ? null : current;
  }

  checkTrap(): void {
    if (this.switchTrap !== 0) raise(RuntimeError, "switch_trap");
  }

  /**
   * A soft interrupt that is due lets the guard run before `next`. `isBound`: the switch is part of a transfer that has
   * decided who runs; then the next switch will do.
   */
  private divert(current: Tasklet, next: Tasklet, isBound: boolean): Tasklet {
    if ((current.flags & PENDING) === 0 || !this.isSoft) return next;
    const { guard } = this;
    current.flags &= ~PENDING;
    if (guard === null || guard.next !== null || isBlocked(guard) || current === guard || next === guard)
      return next;
    if (isBound) {
      next.flags |= PENDING;
      return next;
    }
    this.interrupted = next;
    this.insertBefore(guard, next);
    return guard;
  }

  // ---- Switching

  /** A tasklet is suspended at the call that `frame` stands at. */
  private leave(machine: Machine, tasklet: Tasklet, frame: Frame, completion: number, detail: Detail): void {
    const strand = suspend(machine, frame, completion, detail);
    tasklet.at = strand === tasklet ? null : strand;
    this.endTurn(tasklet);
  }

  protected endTurn(tasklet: Tasklet): void {
    const { now, tracer, tracing } = this.kernel;
    tasklet.steps += now - this.turnStart;
    this.turnStart = now;
    if (tracing.trace !== null || tracing.profile !== null) saveTracing(tasklet, tracing);
    if (tracer !== null) tracer.suspended(tasklet);
    if (this.interval > 0 && !this.isTotal) this.watermark = now + this.interval;
  }

  /** Go on with a tasklet of the ring; none is running. */
  continueWith(machine: Machine, tasklet: Tasklet): void {
    this.current = tasklet;
    const { tracer, tracing } = this.kernel;
    if (tasklet.extras !== null) {
      tracing.trace = tasklet.extras.trace;
      tracing.profile = tasklet.extras.profile;
    }
    if (tracer !== null) tracer.resumed(tasklet);
    const { tempval } = tasklet;
    const strand = tasklet.at ?? tasklet;
    tasklet.tempval = null;
    if (tempval instanceof Bomb) resumeRaising(machine, strand, tempval.exception as BaseException);
    else resume(machine, strand, tempval);
  }

  /**
   * Switch from the current tasklet to `next`, which is in the ring. `isBound`: as for `divert`. `pauses`: the current
   * one leaves the ring; otherwise it keeps its place.
   */
  switchTo(
    machine: Machine,
    next: Tasklet,
    frame: Frame,
    completion: number,
    detail: Detail,
    isBound = false,
    pauses = false,
  ): void {
    const current = this.current as Tasklet;
    const chosen = this.divert(current, next, isBound);
    if (chosen === current) {
      finishHere(machine, current, frame, completion, detail);
      return;
    }
    if (pauses) this.remove(current);
    this.leave(machine, current, frame, completion, detail);
    this.continueWith(machine, chosen);
  }

  /** The current tasklet leaves the ring, to wait in a place or (null) only paused. False: nobody else can run. */
  switchAway(
    machine: Machine,
    place: Place | null,
    frame: Frame,
    completion: number,
    detail: Detail,
  ): boolean {
    const current = this.current as Tasklet;
    const isTimed = place?.isTimed === true;
    const next = this.successor(isTimed);
    if (next === current) return false;
    this.checkTrap();
    const isScheduled = current.next !== current;
    const chosen = isScheduled ? this.divert(current, next as Tasklet, false) : next;
    this.remove(current);
    if (place !== null) place.hold(current);
    this.leave(machine, current, frame, completion, detail);
    if (chosen === null) startIdling(machine);
    else {
      if (!isScheduled) this.insert(chosen);
      this.continueWith(machine, chosen);
    }
    return true;
  }

  /** The current tasklet sleeps in a place, and with it the whole thread. */
  hold(machine: Machine, place: Place, frame: Frame, completion: number, detail: Detail): void {
    const current = this.current as Tasklet;
    this.remove(current);
    place.hold(current);
    this.leave(machine, current, frame, completion, detail);
    this.holder = current;
    startIdling(machine);
  }

  // ---- Time

  /** Interrupt those whose turns take too long, so that `guard`, which waits in `run()`, goes on. */
  startTimeout(guard: Tasklet, { timeout, isSoft, isTotal }: RunRules): void {
    this.guard = guard;
    this.interval = timeout;
    this.isSoft = isSoft;
    this.isTotal = isTotal;
    this.setWatermark(this.kernel.now + timeout);
  }

  endTimeout(): void {
    this.guard = null;
    this.interval = 0;
    this.isSoft = false;
    this.isTotal = false;
    this.watermark = Number.POSITIVE_INFINITY;
    if (this.kernel.scheduler === this) this.kernel.alarm = this.watermark;
  }

  /** A tasklet that may stand in `run()` will not go on from there. */
  dismiss(tasklet: Tasklet): void {
    const at = this.watchdogs.indexOf(tasklet);
    if (at >= 0) this.watchdogs.splice(at, 1);
    if (this.guard === tasklet) this.endTimeout();
  }

  get alarm(): number {
    return this.interval === 0 ? Number.POSITIVE_INFINITY : this.watermark;
  }

  setWatermark(steps: number): void {
    this.watermark = steps;
    this.kernel.alarm = steps;
    this.kernel.hasten();
  }

  /** Look whether the current tasklet's time is over, between two instructions. */
  tick(machine: Machine): void {
    const { kernel, interval, current } = this;
    if (interval === 0 || kernel.now < this.watermark) {
      kernel.alarm = this.alarm;
      return;
    }
    if (current === null) return;
    this.setWatermark(kernel.now + interval);
    if (this.isSoft || (current.flags & ATOMIC) !== 0 || this.isLocked || this.switchTrap !== 0) {
      current.flags |= PENDING;
      return;
    }
    current.flags &= ~PENDING;
    if (this.guard === current) return;
    new Interruption().perform(machine, machine.frame as Frame, GO_ON, null);
  }

  /** An interrupt that was put off may take place now. */
  checkPending(tasklet: Tasklet): void {
    if (tasklet !== this.current || (tasklet.flags & PENDING) === 0 || (tasklet.flags & ATOMIC) !== 0) return;
    if (this.interval === 0 || this.isSoft) return;
    tasklet.flags &= ~PENDING;
    this.setWatermark(this.kernel.now);
  }

  // ---- The end of a tasklet

  ended(machine: Machine, tasklet: Tasklet): void {
    this.end(machine, tasklet, null);
  }

  failed(machine: Machine, tasklet: Tasklet, exception: BaseException): void {
    const { type } = exception;
    const { errorHandler } = this.kernel;
    if (type.isSubclassOf(TaskletExit)) this.end(machine, tasklet, null);
    else if (type.isSubclassOf(SystemExit)) this.exit(machine, tasklet, exception);
    else if (errorHandler !== null) {
      const args = [type, exception, exception.traceback];
      call(machine, machine.frame as Frame, errorHandler, args, null, ERROR_HANDLED, exception);
    } else this.end(machine, tasklet, newBomb(exception));
  }

  end(machine: Machine, tasklet: Tasklet, bomb: Bomb | null): void {
    if (!this.kernel.hasCallbacks) this.bury(machine, tasklet, bomb);
    else new Ending(tasklet, bomb).perform(machine, machine.frame as Frame, END, null);
  }

  /** The current tasklet is over; somebody goes on, with the exception that left it if it was to be told. */
  bury(machine: Machine, tasklet: Tasklet, bomb: Bomb | null): void {
    abandon(tasklet);
    endGreenlets(tasklet);
    tasklet.at = null;
    tasklet.tempval = null;
    tasklet.flags &= ~PENDING;
    this.endTurn(tasklet);
    tasklet.extras = null;
    this.remove(tasklet);
    let next = this.current;
    if (next === null && bomb === null) {
      next = this.watchdog;
      if (this.kernel.isAwaited || (isBlocked(next) && isAnyReady(this.kernel))) {
        startIdling(machine);
        return;
      }
      if (isBlocked(next)) bomb = newBomb(newException(RuntimeError, complaintOf(next)));
    }
    if (bomb !== null) {
      next = this.watchdog;
      next.tempval = bomb;
    }
    this.ready(next as Tasklet);
    this.continueWith(machine, next as Tasklet);
  }

  /** SystemExit ends the program, whoever else could run. */
  protected exit(machine: Machine, _tasklet: Tasklet, exception: BaseException): void {
    this.reset(machine);
    throw new Raised(exception);
  }

  /** Forget all tasklets but the main one, which is running now with no frame. */
  private reset(machine: Machine): void {
    const { main } = this;
    while (this.current !== null) this.remove(this.current);
    if (isBlocked(main)) unblock(main);
    this.watchdogs.length = 0;
    this.endTimeout();
    main.tempval = null;
    this.insert(main);
    machine.strand = main.strand;
    abandon(main.strand);
    machine.frame = machine.floor;
  }

  // ---- Nobody runs

  goOn(machine: Machine, frame: Frame, completion: number, detail: Detail): boolean {
    if (!this.isRunnable) {
      if (this.kernel.isAwaited) return false;
      // What was awaited has gone without waking anybody.
      const { watchdog } = this;
      if (isBlocked(watchdog)) watchdog.tempval = newBomb(newException(RuntimeError, complaintOf(watchdog)));
      this.ready(watchdog);
    }
    new Waking().perform(machine, frame, completion, detail);
    return true;
  }

  wake(machine: Machine): void {
    this.turnStart = this.kernel.now;
    this.continueWith(machine, this.current as Tasklet);
  }

  pause(machine: Machine): void {
    this.leave(machine, this.current as Tasklet, machine.frame as Frame, GO_ON, null);
  }

  strike(exception: BaseException): void {
    const tasklet = this.holder ?? this.current ?? this.watchdog;
    tasklet.tempval = newBomb(exception);
    this.ready(tasklet);
  }

  disturb(machine: Machine, exception: BaseException): void {
    const tasklet = this.holder ?? this.watchdog;
    tasklet.tempval = newBomb(exception);
    this.ready(tasklet);
    this.continueWith(machine, tasklet);
  }
}

/** Every tasklet has trace functions of its own; those of the one that runs are the thread's. */
function saveTracing(tasklet: Tasklet, tracing: Kernel["tracing"]): void {
  const extras = extrasOf(tasklet);
  extras.trace = tracing.trace;
  extras.profile = tracing.profile;
  tracing.trace = null;
  tracing.profile = null;
}

/** Why a blocked tasklet is woken when nobody is left who could do it. */
function complaintOf(tasklet: Tasklet): string {
  if ((tasklet.flags & BLOCKED) === 0 && tasklet.queue !== null) return allBlocked;
  return (tasklet.flags & BLOCKED) === SENDING
    ? "the main tasklet is sending without a receiver available."
    : "the main tasklet is receiving without a sender available.";
}

/** The current tasklet needn't be suspended: what its call returns is there already. */
export function finishHere(
  machine: Machine,
  tasklet: Tasklet,
  frame: Frame,
  completion: number,
  detail: Detail,
): void {
  const value: Value = tasklet.tempval;
  tasklet.tempval = null;
  if (value instanceof Bomb) throw new Raised(value.exception as BaseException);
  complete(machine, frame, completion, detail, value);
}

defineCompletion(ERROR_HANDLED, {
  name: "error handled",
  returned: machine => endCurrent(machine, null),
  raised(machine, _floor, exception) {
    endCurrent(machine, newBomb(exception));
    return true;
  },
});

function endCurrent(machine: Machine, bomb: Bomb | null): void {
  const scheduler = (machine.kernel as Kernel).scheduler as Scheduler;
  scheduler.end(machine, scheduler.current as Tasklet, bomb);
}

/** A tasklet has come to its end. */
class Ending extends Operation {
  readonly tasklet: Tasklet;
  readonly bomb: Bomb | null;
  constructor(tasklet: Tasklet, bomb: Bomb | null) {
    super();
    this.tasklet = tasklet;
    this.bomb = bomb;
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    const { tasklet } = this;
    if (this.bomb !== null) return { from: tasklet, to: scheduler.watchdog };
    if (tasklet.next !== tasklet) return { from: tasklet, to: tasklet.next as Tasklet };
    return { from: tasklet, to: scheduler.kernel.isAwaited ? null : scheduler.watchdog };
  }
  go(machine: Machine, scheduler: Scheduler): void {
    scheduler.bury(machine, this.tasklet, this.bomb);
  }
}

/** The current tasklet's time is over. */
class Interruption extends Operation {
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: scheduler.guard };
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const { guard } = scheduler;
    if (guard === null) {
      // A callback has seen to that.
      complete(machine, frame, completion, detail, null);
      return;
    }
    scheduler.interrupted = scheduler.current;
    scheduler.ready(guard);
    scheduler.switchTo(machine, guard, frame, completion, detail);
  }
}

/** Nobody was runnable, but somebody is now. */
class Waking extends Operation {
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    return { from: null, to: scheduler.current };
  }
  go(machine: Machine, scheduler: Scheduler): void {
    scheduler.wake(machine);
  }
}
