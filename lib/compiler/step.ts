import * as op from "../code/opcode.generated.ts";
import type { Location } from "../syntax/index.ts";
import type { Register } from "./register.ts";

/** A place in the code, known by number before it is known by offset. */
export type Label = number;

/** Where exceptions go, and the register that they go into. */
export interface Handler {
  readonly label: Label;
  readonly register: Register;
}

/** An instruction that has not become words yet. */
export interface Step {
  op: number;
  /** As in the table, but without the cache, and with labels for offsets. */
  operands: number[];
  at: Location | null;
  handler: Handler | null;
  /** Set once it turned out to be needless or unreachable. */
  dropped: boolean;
}

/** Steps and the ways between them; places are indices of steps. */
export interface Flow {
  readonly steps: readonly Step[];
  placeOf(label: Label): number;
  /** The place that a step may jump to, or -1. */
  targetOf(step: Step): number;
}

/** Whether control never goes from the instruction to the next. */
export function endsFlow(opcode: number): boolean {
  switch (opcode) {
    case op.JUMP:
    case op.JUMP_BACK:
    case op.RETURN:
    case op.RAISE:
    case op.RAISE_FROM:
    case op.RAISE_CURRENT:
    case op.RERAISE:
      return true;
    default:
      return false;
  }
}
