import * as op from "../code/opcode.generated.ts";
import type { Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { step } from "../interpreter/step.ts";
import type { Profile } from "./profile.ts";

/** Instructions of one recording at most. */
const longest = 1500;

/** Instructions that leave their frame or raise by themselves: the run loop's. */
const leaving = new Set<number>([
  op.RETURN,
  op.YIELD,
  op.ASYNC_YIELD,
  op.YIELD_FROM,
  op.RAISE,
  op.RAISE_FROM,
  op.RAISE_CURRENT,
  op.RERAISE,
]);

const calls = new Set<number>([op.CALL, op.CALL_KW, op.CALL_METHOD, op.CALL_METHOD_KW, op.CALL_EX]);

/**
 * Run the machine's current frame instruction by instruction and note what its operands are, to the end of one turn of
 * the loop that starts at `head`, if there is one, or else until the frame is about to be left. False: the chain is
 * leaving the host's stack. Throws what an instruction raises.
 */
export function record(machine: Machine, frame: Frame, profile: Profile, head = -1): boolean {
  const { words } = frame.code;
  for (let count = 0; count < longest; count++) {
    const { pc } = frame;
    const opcode = words[pc];
    profile.noteOperands(frame);
    if (leaving.has(opcode)) return true;
    if (calls.has(opcode) || opcode === op.JUMP_BACK) {
      // Out of steps: the run loop decides what comes then.
      if (machine.steps <= 0 && !machine.refill()) return true;
      machine.steps--;
    }
    if (!step(machine, frame)) return false;
    profile.noteResult(frame, pc);
    if (opcode === op.JUMP_BACK && frame.pc === head) return true;
  }
  return true;
}
