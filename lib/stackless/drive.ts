import { call } from "../interpreter/call.ts";
import { GO_ON } from "../interpreter/completion.ts";
import { type Machine, setCurrentMachine } from "../interpreter/machine.ts";
import { unwind } from "../interpreter/raising.ts";
import { run } from "../interpreter/run.ts";
import { raisedBy } from "../object/text-error.ts";
import { type Kernel, mostSteps } from "./kernel.ts";
import type { Home } from "./tasklet.ts";
import { kernelOf } from "./thread.ts";
import { endTurn } from "./turn.ts";

/**
 * Run for so many steps at most; true if the run is over, as for `run`. What is due between steps is done: event sources are
 * polled, turns are ended. False, too, when nobody can run until something happens outside (`awaits`).
 */
export function drive(machine: Machine, steps: number): boolean {
  const kernel = kernelOf(machine);
  let left = Math.min(steps, mostSteps);
  for (;;) {
    const start = kernel.now;
    kernel.isWaiting = false;
    attend(machine, kernel);
    kernel.grant(left);
    if (run(machine)) return true;
    left -= kernel.now - start;
    if (left > 0 && !kernel.isWaiting) continue;
    machine.finalization.settle();
    return false;
  }
}

/** Do what is due, between two instructions. */
function attend(machine: Machine, kernel: Kernel): void {
  const before = setCurrentMachine(machine);
  try {
    kernel.poll();
    if (kernel.turnEnd <= kernel.now) endTurn(machine, kernel);
    if (kernel.alarm <= kernel.now) (kernel.scheduler as Home).tick(machine);
    if (machine.finalization.isDue) startFinalizing(machine, kernel.scheduler as Home);
  } catch (error) {
    const raised = raisedBy(error);
    if (raised === undefined) throw error;
    unwind(machine, raised);
  } finally {
    setCurrentMachine(before);
  }
}

/**
 * Have the running tasklet call what is to be called because something has died, unless it is about to do so. If that
 * switches to other tasklets, those go on with the rest.
 */
function startFinalizing(machine: Machine, { current, holder, isLocked }: Home): void {
  const { finalization, frame } = machine;
  if (current === null || holder !== null || isLocked || finalization.caller === current) return;
  if (frame === null || machine.strand !== current.strand) return;
  finalization.caller = current;
  call(machine, frame, machine.twin("_call_finalizers"), [], null, GO_ON, null);
}

/** What a machine that `drive` has left waits for: until when at the latest; null if it doesn't wait. */
export function awaits(machine: Machine): { readonly until: number } | null {
  const kernel = kernelOf(machine);
  return kernel.isWaiting ? { until: kernel.nextTime } : null;
}

/** Whether the host is to be given a chance to settle promises before long. */
export function awaitsHost(machine: Machine): boolean {
  return kernelOf(machine).promises.isAwaited;
}
