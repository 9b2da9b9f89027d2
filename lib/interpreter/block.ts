import type { CodeObject, Function } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import type { Frame } from "./frame.ts";

/**
 * What compiled code answers: the value that the frame was left with; `undefined` when an exception is on its way
 * (`machine.uncaught`) or, if there is none, when the chain of frames is leaving the host's stack (`machine.frame` is the
 * innermost frame, `machine.tail` the outermost one so far); `INTERPRET` when the interpreter is to go on.
 */
export type Answer = Value | undefined | typeof INTERPRET;
export const INTERPRET: unique symbol = Symbol("INTERPRET");

/** A call uses up as much of a code's `patience` as so many turns of a loop: what it leads to is more than a turn. */
export const callWeight = 32;

/** What the run loop asks of a compiler. It comes here only for code whose `patience` is used up. */
export interface Blocks {
  /** Call a function whose arguments are `argc` registers of `caller` from `first` on, exactly as many as it has parameters. */
  call(caller: Frame, callee: Function, first: number, argc: number): Answer;
  /** Go on with a frame that stands at the start of a loop. */
  loop(frame: Frame): Answer;
  /** A frame of hot code has been made that is gone on with later: a generator's, a tasklet's. */
  begins(code: CodeObject): void;
  /** Go on with a frame that was entered or came back to; its code has `resumable` blocks. */
  resume(frame: Frame): Answer;
}
