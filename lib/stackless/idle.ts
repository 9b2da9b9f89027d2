import * as op from "../code/opcode.generated.ts";
import { Action } from "../interpreter/call.ts";
import { complete, END, GO_ON } from "../interpreter/completion.ts";
import { ownCode, ownFrame, ownFunction } from "../interpreter/entry.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { BaseException } from "../object/error.ts";
import type { Kernel } from "./kernel.ts";
import { resume, Strand } from "./strand.ts";
import type { Home } from "./tasklet.ts";
import { passTurn } from "./turn.ts";

/**
 * What runs while nobody can: `while True: look()`. Looking polls the event sources and goes on with whoever
 * is runnable then; if nobody is, the machine pauses, for the host to wait.
 */
class Idle extends Strand {
  returned(): void {
    throw new Error("idling has come to an end");
  }
  raised(machine: Machine, exception: BaseException): void {
    ((machine.kernel as Kernel).scheduler as Home).disturb(machine, exception);
  }
}

const code = ownCode("<idle>", ["look"], [op.CALL, 1, 0, 1, 0, op.JUMP_BACK, 0]);

class Look extends Action {
  override get needsChain(): boolean {
    return true;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const kernel = machine.kernel as Kernel;
    kernel.poll();
    if (passTurn(machine, kernel)) return;
    if ((kernel.scheduler as Home).goOn(machine, frame, completion, detail)) return;
    kernel.isWaiting = true;
    kernel.pause();
    complete(machine, frame, completion, detail, null);
  }
}

const look = new Look();

/** The running strand has been suspended, and nobody else of its thread is runnable. */
export function startIdling(machine: Machine): void {
  if (passTurn(machine, machine.kernel as Kernel)) return;
  const frame = ownFrame(ownFunction(machine, code), [look]);
  frame.back = machine.floor;
  frame.completion = END;
  const idle = new Idle();
  idle.frame = frame;
  idle.completion = GO_ON;
  resume(machine, idle, null);
}
