import { Action, call } from "../interpreter/call.ts";
import { catches, defineCompletion, NOTIFIED } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { RuntimeError, raise } from "../object/error.ts";
import type { PyObject, Value } from "../object/object.ts";
import type { Kernel } from "./kernel.ts";
import type { Home, Tasklet } from "./tasklet.ts";

/** A transfer over a channel, as the channel callback is told about it. */
export interface Transfer {
  readonly channel: PyObject;
  readonly isSending: boolean;
  readonly willBlock: boolean;
}

/** A switch, as the schedule callback is told about it; null for nobody. */
export interface Change {
  readonly from: Tasklet | null;
  readonly to: Tasklet | null;
}

/**
 * Something that may switch to another tasklet. Callbacks are Python code, so an operation has steps: first it only
 * says what it would do, the channel callback and the schedule callback are called from the frame that asked for it, and
 * then it is done. What a callback changes has its effect on what is done, not on what was said.
 */
export abstract class Operation extends Action {
  override get needsChain(): boolean {
    return true;
  }

  /** The transfer it is part of, if any. */
  abstract transfer(home: Home): Transfer | null;
  /** The switch that it comes to, if any. */
  abstract change(home: Home): Change | null;
  /** Do it. */
  abstract go(machine: Machine, home: Home, frame: Frame, completion: number, detail: Detail): void;

  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const kernel = machine.kernel as Kernel;
    const home = kernel.scheduler as Home;
    if (kernel.hasCallbacks || home.isLocked) announce(machine, home, frame, this, 0, completion, detail);
    else this.go(machine, home, frame, completion, detail);
  }
}

interface Announced {
  readonly operation: Operation;
  /** How many callbacks have been told. */
  readonly told: number;
  readonly completion: number;
  readonly detail: Detail;
}

function announce(
  machine: Machine,
  home: Home,
  frame: Frame,
  operation: Operation,
  told: number,
  completion: number,
  detail: Detail,
): void {
  const { channelCallback, scheduleCallback } = machine.kernel as Kernel;
  const transfer = operation.transfer(home);
  if (home.isLocked) {
    const what = transfer === null ? "scheduler" : "channel";
    raise(RuntimeError, `Recursive ${what} call due to callbacks!`);
  }
  if (told === 0 && channelCallback !== null && transfer !== null) {
    const { channel, isSending, willBlock } = transfer;
    const args = [channel, home.current, isSending ? 1 : 0, willBlock ? 1 : 0];
    home.isLocked = true;
    call(machine, frame, channelCallback, args, null, NOTIFIED, { operation, told: 1, completion, detail });
    return;
  }
  const change = told < 2 && scheduleCallback !== null ? operation.change(home) : null;
  if (change !== null && change.from !== change.to) {
    const args: Value[] = [scheduleCallback, change.from, change.to];
    home.isLocked = true;
    const twin = machine.twin("_notify_schedule");
    call(machine, frame, twin, args, null, NOTIFIED, { operation, told: 2, completion, detail });
    return;
  }
  operation.go(machine, home, frame, completion, detail);
}

defineCompletion(NOTIFIED, {
  name: "notified",
  returned(machine, frame, _value, detail) {
    const { operation, told, completion, detail: then } = detail as unknown as Announced;
    const home = (machine.kernel as Kernel).scheduler as Home;
    home.isLocked = false;
    announce(machine, home, frame, operation, told, completion, then);
  },
  raised(machine, frame, exception, detail) {
    const { completion, detail: then } = detail as unknown as Announced;
    ((machine.kernel as Kernel).scheduler as Home).isLocked = false;
    machine.frame = frame;
    return catches(machine, frame, completion, then, exception);
  },
});
