import { catches, complete, defineCompletion, RUN_DONE } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { Value } from "../object/object.ts";
import type { Kernel } from "./kernel.ts";
import { type Change, Operation } from "./operation.ts";
import type { RunRules, Scheduler } from "./scheduler.ts";
import type { Tasklet } from "./tasklet.ts";

/** What a `run()` has to put back when it returns. */
interface Running {
  readonly tasklet: Tasklet;
  readonly isSoft: boolean;
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
    if (rules.timeout > 0 && scheduler.guard === null) scheduler.startTimeout(current, rules);
    scheduler.watchdogs.push(current);
    const running: Running = { tasklet: current, isSoft: rules.isSoft, completion, detail };
    scheduler.switchAway(machine, null, frame, RUN_DONE, running as unknown as Detail);
  }
}

/** Leave a `run()`. */
function finishRun(scheduler: Scheduler, running: Running): void {
  const { watchdogs } = scheduler;
  const { tasklet } = running;
  // A copy of a tasklet that stood in run() has nothing to put back.
  if (scheduler.current === tasklet && watchdogs.includes(tasklet)) {
    // Those further in are no watchdogs any more either: they return when their turn comes.
    for (;;) {
      const popped = watchdogs.pop() as Tasklet;
      if (scheduler.guard === popped) scheduler.endTimeout();
      if (popped.next === null) scheduler.ready(popped);
      if (popped === tasklet) break;
    }
  }
}

/** What a `run()` returns: the tasklet whose turn was ended, which leaves the ring. */
function takeInterrupted(scheduler: Scheduler, isSoft: boolean): Value {
  const { interrupted } = scheduler;
  scheduler.interrupted = null;
  if (interrupted === null || interrupted.next === null || isSoft) return null;
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
    const scheduler = schedulerOf(machine);
    finishRun(scheduler, running);
    scheduler.interrupted = null;
    machine.frame = frame;
    return catches(machine, frame, running.completion, running.detail, exception);
  },
});
