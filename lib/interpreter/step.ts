import type { Value } from "../object/object.ts";
import { catches, complete } from "./completion.ts";
import { AsyncGenerator, type Frame } from "./frame.ts";
import { answerYield, end, endStepByException } from "./generator.ts";
import { handlerTable } from "./instruction.ts";
import { type Machine, Unwinding } from "./machine.ts";
import { Passing, type Thrown, thrownBy, unwind } from "./raising.ts";
import { countAnew, run } from "./run.ts";

/**
 * What compiled code has the interpreter do for it. The host's stack holds the caller; what is run here is on the heap,
 * its outermost frame's `back` null.
 */

/** How many frames of compiled code the host's stack could hold in place of one run loop. */
const weight = 8;

/** Run frames until the outermost one has answered; false: paused. */
function runInside(machine: Machine): boolean {
  machine.nesting++;
  machine.hostLimit -= weight;
  try {
    return run(machine);
  } finally {
    machine.hostLimit += weight;
    machine.nesting--;
  }
}

/**
 * Run a frame, and those behind it up to the outermost, to their end: what it returns; undefined if an exception left it
 * (`machine.uncaught`) or the chain, with the outermost frame as `machine.tail`, is leaving the host's stack.
 */
export function interpret(machine: Machine, frame: Frame, outermost: Frame = frame): Value | undefined {
  machine.frame = frame;
  if (!runInside(machine)) {
    machine.tail = outermost;
    return undefined;
  }
  return machine.uncaught === null ? machine.result : undefined;
}

function handle(machine: Machine, frame: Frame): void {
  handlerTable[frame.code.words[frame.pc]](machine, frame);
}

/**
 * Run one instruction of a frame, with all that it calls; then the frame stands at the next one. False: the chain, with
 * this frame as `machine.tail`, is leaving the host's stack. Throws what the instruction raises. Not for instructions
 * that leave the frame or raise by themselves. `start` is what the instruction does first, if some of it is done already.
 */
export function step(
  machine: Machine,
  frame: Frame,
  start: (machine: Machine, frame: Frame) => void = handle,
): boolean {
  const { depth } = machine;
  machine.frame = frame;
  let thrown: Thrown | undefined;
  machine.nesting++;
  try {
    start(machine, frame);
  } catch (error) {
    if (error instanceof Unwinding) return startAnew(machine, frame);
    thrown = thrownBy(error);
    if (thrown === undefined) throw error;
  } finally {
    machine.nesting--;
  }
  if (machine.frame === frame) {
    if (thrown === undefined) return true;
    throw thrown;
  }
  return follow(machine, frame, depth, thrown);
}

/** The chain is wanted on the heap before the instruction does anything. */
function startAnew(machine: Machine, frame: Frame): false {
  countAnew(machine, frame);
  machine.tail = frame;
  return false;
}

/** The instruction has entered other frames (and thrown in the innermost): run them, and let it go on with what they answer. */
function follow(machine: Machine, frame: Frame, depth: number, first: Thrown | undefined): boolean {
  let thrown = first;
  for (;;) {
    const inner = entered(machine, frame);
    const { completion, detail, generator } = inner;
    inner.back = null;
    if (thrown !== undefined) unwind(machine, thrown);
    if (machine.frame !== null && !runInside(machine)) {
      inner.back = frame;
      machine.tail = frame;
      return false;
    }
    machine.frame = frame;
    machine.depth = depth;
    const { uncaught, result, hasEnded } = machine;
    machine.uncaught = null;
    machine.nesting++;
    thrown = undefined;
    try {
      if (uncaught !== null) {
        const isAnswer =
          (generator instanceof AsyncGenerator &&
            generator.step !== null &&
            endStepByException(machine, frame, generator, completion, detail, uncaught)) ||
          catches(machine, frame, completion, detail, uncaught);
        if (!isAnswer) thrown = new Passing(uncaught);
      } else if (generator !== null && hasEnded) end(machine, frame, completion, detail, result);
      else if (generator !== null) answerYield(machine, frame, generator, completion, detail, result);
      else complete(machine, frame, completion, detail, result);
    } catch (error) {
      if (error instanceof Unwinding) return startAnew(machine, frame);
      thrown = thrownBy(error);
      if (thrown === undefined) throw error;
    } finally {
      machine.nesting--;
    }
    if (machine.frame === frame) {
      if (thrown === undefined) return true;
      throw thrown;
    }
  }
}

/** The frame right inside of `frame`. */
function entered(machine: Machine, frame: Frame): Frame {
  let inner = machine.frame;
  while (inner !== null && inner.back !== frame) inner = inner.back;
  if (inner === null) {
    throw new Error(`the instruction at ${frame.pc} of ${frame.code.code.qualname} has left its frame`);
  }
  return inner;
}
