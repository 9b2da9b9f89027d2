import { catches, complete, defineCompletion, RUN_DONE } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { Value } from "../object/object.ts";
import type { Kernel } from "./kernel.ts";
import { type Change, Operation } from "./operation.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Tasklet } from "./tasklet.ts";

/** The rules of a `run()`. */
export interface RunRules {
  /** Steps until a turn is over; 0 for no limit. */
  readonly timeout: number;
  readonly blocksThread: boolean;
  readonly isSoft: boolean;
  readonly isTotal: boolean;
}

/** What a `run()` has to put back when it returns. */
interface Running {
  readonly tasklet: Tasklet;
  readonly isSoft: boolean;
  /** The rules before; null if this `run` has none of its own. */
  readonly before: {
    readonly interval: number;
    readonly watermark: number;
    readonly isSoft: boolean;
    readonly isTotal: boolean;
  } | null;
  readonly completion: number;
  readonly detail: Detail;
}

/**
 * `run(…)`: the current tasklet waits, outside of the ring, as the innermost watchdog, until nobody is runnable any more or
 * a turn has taken too long.
 */
export class Run extends Operation {
  readonly rules: RunRules;
  constructor(rules: RunRules) {
    super();
    this.rules = rules;
  }

  transfer(): null {
    return null;
  }

  change(scheduler: Scheduler): Change {
    const from = scheduler.current as Tasklet;
    if (from.next !== from) return { from, to: from.next as Tasklet };
    return { from, to: scheduler.kernel.isAwaited ? null : from };
  }

  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const current = scheduler.current as Tasklet;
    const isAlone = current.next === current;
    if (isAlone && !scheduler.kernel.isAwaited) {
      complete(machine, frame, completion, detail, null);
      return;
    }
    scheduler.checkTrap();
    const { rules } = this;
    let before: Running["before"] = null;
    if (rules.timeout > 0 && scheduler.guard === null) {
      const { interval, watermark, isSoft, isTotal } = scheduler;
      before = { interval, watermark, isSoft, isTotal };
      scheduler.guard = current;
      scheduler.interval = rules.timeout;
      scheduler.isSoft = rules.isSoft;
      scheduler.isTotal = rules.isTotal;
      scheduler.setWatermark(scheduler.kernel.now + rules.timeout);
    }
    scheduler.watchdogs.push(current);
    const running: Running = { tasklet: current, isSoft: rules.isSoft, before, completion, detail };
    scheduler.switchAway(machine, null, frame, RUN_DONE, running as unknown as Detail);
  }
}

/** Leave a `run()`. */
function finishRun(scheduler: Scheduler, running: Running): void {
  const { watchdogs } = scheduler;
  const { tasklet, before } = running;
  // A copy of a tasklet that stood in run() has nothing to put back.
  if (scheduler.current === tasklet && watchdogs.includes(tasklet)) {
    // Those further in are no watchdogs any more either: they return when their turn comes.
    for (;;) {
      const popped = watchdogs.pop() as Tasklet;
      if (scheduler.guard === popped) scheduler.guard = null;
      if (popped.next === null) scheduler.ready(popped);
      if (popped === tasklet) break;
    }
    if (before !== null) {
      scheduler.interval = before.interval;
      scheduler.isSoft = before.isSoft;
      scheduler.isTotal = before.isTotal;
      scheduler.setWatermark(before.watermark);
    }
  }
}

/** What a `run()` returns: the tasklet whose turn was ended, which leaves the ring. */
function takeInterrupted(scheduler: Scheduler, isSoft: boolean): Value {
  const { interrupted } = scheduler;
  scheduler.interrupted = null;
  if (interrupted === null || isSoft) return null;
  scheduler.remove(interrupted);
  return interrupted;
}

function schedulerOf(machine: Machine): Scheduler {
  return (machine.kernel as Kernel).scheduler as Scheduler;
}

defineCompletion(RUN_DONE, {
  name: "run done",
  returned(machine, frame, _value, detail) {
    const running = detail as unknown as Running;
    const scheduler = schedulerOf(machine);
    finishRun(scheduler, running);
    const value = takeInterrupted(scheduler, running.isSoft);
    complete(machine, frame, running.completion, running.detail, value);
  },
  raised(machine, frame, exception, detail) {
    const running = detail as unknown as Running;
    finishRun(schedulerOf(machine), running);
    machine.frame = frame;
    return catches(machine, frame, running.completion, running.detail, exception);
  },
});
