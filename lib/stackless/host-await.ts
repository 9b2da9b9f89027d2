import type { Detail, Frame } from "../interpreter/frame.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { type HostValue, hostCalls } from "../object/conversion.ts";
import { RuntimeError, raise } from "../object/error.ts";
import { defer } from "../object/native.ts";
import { type Change, Operation } from "./operation.ts";
import type { Place, Scheduler } from "./scheduler.ts";
import { BLOCK_TRAP, type Tasklet } from "./tasklet.ts";
import { kernelOf } from "./thread.ts";

/** Wait for a promise of the host's: the current tasklet only. */
class HostAwait extends Operation implements Place {
  readonly isTimed = true;
  private readonly promise: PromiseLike<HostValue>;
  constructor(promise: PromiseLike<HostValue>) {
    super();
    this.promise = promise;
  }
  transfer(): null {
    return null;
  }
  change(scheduler: Scheduler): Change {
    return { from: scheduler.current, to: scheduler.successor(true) };
  }
  hold(tasklet: Tasklet): void {
    const { kernel } = tasklet.home as Scheduler;
    kernel.promises.add(this.promise, tasklet, () => kernel.wake());
    kernel.hasten();
  }
  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const current = scheduler.current as Tasklet;
    if ((current.flags & BLOCK_TRAP) !== 0) raise(RuntimeError, "this tasklet does not like to be blocked.");
    scheduler.switchAway(machine, this, frame, completion, detail);
  }
}

hostCalls.wait = promise => {
  kernelOf(currentMachine());
  return defer(new HostAwait(promise), []);
};
