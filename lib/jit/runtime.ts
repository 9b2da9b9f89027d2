import * as op from "../code/opcode.generated.ts";
import { leavesSomething } from "../interpreter/abandoned.ts";
import { type Answer, INTERPRET } from "../interpreter/block.ts";
import { Action, callDeferred } from "../interpreter/call.ts";
import { catches, complete, hasRaised, STORE } from "../interpreter/completion.ts";
import { Coroutine, type Detail, Frame, type Generator } from "../interpreter/frame.ts";
import {
  type AsyncStep,
  delegateOf,
  failStep,
  finishResumption,
  finishStepResumption,
  park,
  passBack,
  passOn,
  prepareSend,
  prepareStep,
  yieldValue,
} from "../interpreter/generator.ts";
import { type Machine, Unwinding } from "../interpreter/machine.ts";
import {
  attachContext,
  describeAttribute,
  Passing,
  Reraised,
  thrownBy,
  unwind,
} from "../interpreter/raising.ts";
import { countAnew, isCall } from "../interpreter/run.ts";
import { interpret, step } from "../interpreter/step.ts";
import {
  AttributeErrorException,
  type BaseException,
  newException,
  Raised,
  RecursionError,
  RuntimeError,
  raise,
} from "../object/error.ts";
import type { Function } from "../object/function.ts";
import { DEFER, deferral, type Native } from "../object/native.ts";
import { Float, type Value } from "../object/object.ts";
import { Range, RangeIterator } from "../object/range.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import type { Block, Exit } from "./block.ts";
import type { Carried } from "./carried.ts";
import { type FreeAnswer, frameOf, OTHER, pending, THREW, UNFINISHED } from "./free-call.ts";
import { record } from "./recorder.ts";
import { leftOf, RAW } from "./slot.ts";

/**
 * What compiled code calls where it leaves its fast paths. Each block gets functions of its own (`tools`), with the frame
 * `F` of the activation (null as long as it has none), its depth `d` and its function `fn`.
 *
 * A frame that lives on the host's stack only is made when it is first needed; from then on the activation keeps it.
 */

/** After one instruction: it is done, and the frame stands at the next one or where it jumped. */
export const DONE = 0;
/** Leave compiled code: answer `undefined`. */
export const LEAVE = 1;
/** The instruction raised; the frame stands at its handler, with the exception in the handler's register. */
export const HANDLED = 2;

export interface Tools {
  /** Put the activation into its frame, at the exit's instruction. */
  readonly frame: (
    F: Frame | null,
    fn: Function,
    exit: number,
    ...values: readonly (Value | undefined)[]
  ) => Frame;
  /** Leave by an exit. */
  readonly exit: (
    F: Frame | null,
    d: number,
    fn: Function,
    exit: number,
    thrown: unknown,
    ...values: readonly (Value | undefined)[]
  ) => Answer;
  /** The frame, in order, is left to the interpreter. */
  readonly go: (F: Frame, d: number) => Answer;
  /** As `go`, where the frame stands at a handler that was never recorded. */
  readonly unseen: (F: Frame, d: number) => Answer;
  /** Run the instruction the interpreter's way. */
  readonly step: (F: Frame, d: number) => number;
  /** Go on with a native that answered `DEFER`. */
  readonly defer: (
    F: Frame,
    d: number,
    native: Native,
    args: readonly Value[],
    completion: number,
    detail: Detail,
  ) => number;
  /** A call answered `undefined`. */
  readonly called: (F: Frame, d: number, completion: number, detail: Detail) => number;
  /** What `callFreely` answered is no value: what the call returns is for `completion`, by default the instruction's result. */
  readonly answered: (
    F: Frame,
    d: number,
    answer: FreeAnswer,
    completion?: number,
    detail?: Detail,
  ) => number;
  /** Something threw. */
  readonly raised: (F: Frame, d: number, error: unknown) => number;
  /** A call's value is not the instruction's result yet. */
  readonly complete: (F: Frame, d: number, completion: number, detail: Detail, value: Value) => number;
}

/** Put an exception where its handler in this frame wants it; false if there is none. */
function handle(frame: Frame, exception: BaseException): boolean {
  const { pc } = frame;
  for (const range of frame.code.code.exceptions) {
    if (pc >= range.start && pc < range.end) {
      frame.registers[range.register] = exception;
      frame.pc = range.target;
      return true;
    }
  }
  return false;
}

/** A range from `next` to `end`, or what is left of its iterator. */
function rangeAt(next: number, end: number, step: number, isIterator: boolean): Range | RangeIterator {
  return isIterator ? new RangeIterator(next, step, leftOf(next, end, step)) : new Range(next, end, step);
}

/** Globals that an exit has saved as if they were registers go where they belong. */
function putBack({ dict, names }: Carried, registers: (Value | undefined)[], count: number): void {
  for (const { position, register } of names) {
    const value = registers[register];
    if (value !== undefined) dict.values[position] = value;
  }
  registers.length = count;
}

export function makeTools(machine: Machine, block: Block): Tools {
  const { exits, isResumed, code } = block;

  function frame(
    F: Frame | null,
    fn: Function,
    index: number,
    ...values: readonly (Value | undefined)[]
  ): Frame {
    const target = F ?? new Frame(fn, code.blank.slice(), null);
    const exit = exits[index] as Exit;
    exit.taken++;
    const { registers } = target;
    for (const { register, value } of exit.fixed) registers[register] = value;
    let at = 0;
    for (const { register, how, step } of exit.saved) {
      const value = values[at++];
      if (how === "value") registers[register] = value as Value | undefined;
      else if (how === "mixed") {
        const double = values[at++] as number;
        registers[register] = (value as Value) === RAW ? new Float(double) : (value as Value);
      } else if (how === "pair") {
        registers[register] = new Tuple([value as Value, values[at++] as Value]);
      } else if (how === "double") registers[register] = new Float(value as number);
      else registers[register] = rangeAt(value as number, values[at++] as number, step, how === "iterator");
    }
    target.pc = exit.pc;
    if (block.carried !== undefined) putBack(block.carried, registers, code.registerCount);
    return target;
  }

  /** The frame is left to the interpreter. */
  function go(F: Frame, d: number): Answer {
    machine.depth = d;
    machine.frame = F;
    if (isResumed) return INTERPRET;
    F.back = null;
    return interpret(machine, F);
  }

  function exit(
    F: Frame | null,
    d: number,
    fn: Function,
    index: number,
    thrown: unknown,
    ...values: readonly (Value | undefined)[]
  ): Answer {
    const target = frame(F, fn, index, ...values);
    switch (exits[index].action) {
      case "deopt":
        return deopt(target, d, index);
      case "leave":
        return go(target, d);
      case "pause":
        suspend(target, d);
        return undefined;
      case "pass":
        called(target, d, STORE, null);
        return undefined;
      case "raise":
        raised(target, d, thrown);
        return undefined;
      case "frame":
        throw new Error(`exit ${index} of ${code.code.qualname} is no way out`);
    }
  }

  /** A guess was wrong, or code turns out to be hot that was never recorded: the interpreter takes over. */
  function deopt(target: Frame, d: number, index: number): Answer {
    // The instruction starts anew, whatever it was about to have called.
    deferral.callee = undefined;
    const isNews = block.failed(index);
    // Counted again when the call starts anew.
    if (exits[index].reason !== "not seen" && isCall(target)) machine.steps++;
    return isNews ? recordOn(target, d) : go(target, d);
  }

  /** What follows is recorded for a while, and then left to the interpreter. */
  function recordOn(target: Frame, d: number): Answer {
    machine.depth = d;
    machine.frame = target;
    if (isResumed) return record(machine, target, block.profile) ? INTERPRET : undefined;
    target.back = null;
    try {
      if (!record(machine, target, block.profile)) return undefined;
    } catch (error) {
      if (raised(target, d, error) === LEAVE) return undefined;
    }
    return go(target, d);
  }

  function raised(F: Frame, d: number, error: unknown): number {
    if (error instanceof Unwinding) {
      countAnew(machine, F);
      return suspend(F, d);
    }
    const thrown = thrownBy(error);
    if (thrown === undefined) throw error;
    machine.depth = d;
    machine.frame = F;
    const { exception } = thrown;
    const handler = code.code.exceptions.some(({ start, end }) => F.pc >= start && F.pc < end);
    // With nobody here to handle it the run loop below unwinds the frame.
    if (isResumed && !handler) throw thrown;
    if (thrown instanceof Raised) attachContext(machine.exception, exception);
    if (exception instanceof AttributeErrorException) describeAttribute(F, exception);
    if (!(thrown instanceof Reraised) && !code.isHidden) {
      exception.traceback = new Traceback(exception.traceback as Traceback | null, code.code, F.pc, F);
    }
    if (handle(F, exception)) return HANDLED;
    machine.uncaught = exception;
    return LEAVE;
  }

  function suspend(F: Frame, d: number): number {
    machine.depth = d;
    machine.frame = F;
    machine.tail = F;
    return LEAVE;
  }

  function stepWith(F: Frame, d: number, start?: (machine: Machine, frame: Frame) => void): number {
    machine.depth = d;
    const { back } = F;
    if (!isResumed) F.back = null;
    try {
      return step(machine, F, start) ? DONE : LEAVE;
    } catch (error) {
      F.back = back;
      return raised(F, d, error);
    }
  }

  function defer(
    F: Frame,
    d: number,
    native: Native,
    args: readonly Value[],
    completion: number,
    detail: Detail,
  ): number {
    const { callee } = deferral;
    if (callee instanceof Action && callee.needsChain) {
      // As the interpreter would have it, without throwing.
      deferral.callee = undefined;
      if (completion === STORE) {
        machine.pending = callee;
        block.switched(F.pc);
      }
      countAnew(machine, F);
      return suspend(F, d);
    }
    return stepWith(F, d, (_machine, target) =>
      callDeferred(machine, target, native, args, completion, detail),
    );
  }

  function called(F: Frame, d: number, completion: number, detail: Detail): number {
    const { uncaught } = machine;
    if (uncaught === null) {
      const tail = machine.tail as Frame;
      tail.back = F;
      tail.completion = completion;
      tail.detail = detail;
      machine.tail = F;
      return LEAVE;
    }
    machine.uncaught = null;
    if (!hasRaised(completion)) return raised(F, d, new Passing(uncaught));
    return stepWith(F, d, () => {
      if (!catches(machine, F, completion, detail, uncaught)) throw new Passing(uncaught);
    });
  }

  /** A native threw, whose result was for `completion`: an exception may be an answer to that. */
  function threw(F: Frame, d: number, completion: number, detail: Detail, error: unknown): number {
    const thrown = thrownBy(error);
    if (thrown === undefined || !hasRaised(completion)) return raised(F, d, error);
    return stepWith(F, d, () => {
      if (!catches(machine, F, completion, detail, thrown.exception)) throw error;
    });
  }

  /** What `callFreely` answered is no value. */
  function answered(
    F: Frame,
    d: number,
    answer: FreeAnswer,
    completion: number = STORE,
    detail: Detail = null,
  ): number {
    switch (answer) {
      case undefined:
        return called(F, d, completion, detail);
      case OTHER:
        return stepWith(F, d);
      case THREW:
        return threw(F, d, completion, detail, pending.error);
      case DEFER:
        return defer(F, d, pending.native as Native, pending.args, completion, detail);
      case UNFINISHED:
        return unfinished(F, d);
      default:
        throw new Error(`a free call answered ${String(answer)}`);
    }
  }

  /** Go on with an answer that is one for `pending.completion`. */
  function unfinished(F: Frame, d: number): number {
    const { answer, completion, detail } = pending;
    if (answer === OTHER || answer === UNFINISHED)
      throw new Error(`a free call answered ${String(answer)} to completion ${completion}`);
    if (answer === undefined || typeof answer === "symbol") return answered(F, d, answer, completion, detail);
    return stepWith(F, d, (_machine, target) => complete(machine, target, completion, detail, answer));
  }

  return {
    frame,
    exit,
    go,
    unseen: (F, d) => (block.handledUnseen() ? recordOn(F, d) : go(F, d)),
    step: (F, d) => stepWith(F, d),
    defer,
    called,
    answered,
    raised,
    complete: (F, d, completion, detail, value) =>
      stepWith(F, d, (_machine, target) => complete(machine, target, completion, detail, value)),
  };
}

/** A function was called too deep for the host's stack: its frame starts on the heap. */
export function refuse(machine: Machine, d: number, fn: Function, args: readonly Value[]): undefined {
  machine.depth = d - 1;
  if (machine.depth >= machine.checkpoint && !machine.deepen()) {
    const error = newException(RecursionError, "maximum recursion depth exceeded");
    attachContext(machine.exception, error);
    machine.uncaught = error;
    return undefined;
  }
  const frame = frameOf(fn, args);
  machine.depth = d;
  machine.frame = frame;
  machine.tail = frame;
  return undefined;
}

/**
 * Resume a generator from compiled code: what it yields, or, if it has ended (its `frame` is null then), what it returned. A
 * suspended one waits for its caller to link itself, as a call does.
 */
export function resumeGenerator(
  machine: Machine,
  generator: Generator,
  d: number,
  value: Value = null,
): Value | undefined {
  machine.depth = d;
  let frame: Frame;
  try {
    if (generator.frame === null) {
      if (generator instanceof Coroutine) raise(RuntimeError, "cannot reuse already awaited coroutine");
      machine.hasEnded = true;
      return null;
    }
    frame = prepareSend(machine, generator, value);
  } catch (error) {
    return refuseToGoOn(machine, error);
  }
  return goOn(machine, generator, frame, d);
}

/** An iterator raised before any of its frames went on. */
function refuseToGoOn(machine: Machine, error: unknown): undefined {
  const thrown = thrownBy(error);
  if (thrown === undefined) throw error;
  attachContext(machine.exception, thrown.exception);
  machine.uncaught = thrown.exception;
}

/** What `awaitStep` answers where the asynchronous generator has ended. */
export const EXHAUSTED: unique symbol = Symbol("EXHAUSTED");

/**
 * Go on with a step of `asend` that compiled code awaits, as `resumeGenerator` does: its result if `machine.hasEnded`, or else what
 * is yielded further out.
 */
export function awaitStep(
  machine: Machine,
  step: AsyncStep,
  d: number,
  value: Value,
): Value | undefined | typeof EXHAUSTED {
  const { generator } = step;
  const outermost = generator.frame as Frame;
  machine.depth = d;
  let frame: Frame | null;
  try {
    frame = prepareStep(machine, step, value);
    if (frame === null) return EXHAUSTED;
  } catch (error) {
    return refuseToGoOn(machine, error);
  }
  const answer = goOn(machine, generator, frame, d);
  if (answer === undefined) {
    if (machine.uncaught !== null) failStep(step);
    return undefined;
  }
  return finishStepResumption(machine, step, outermost) ? answer : EXHAUSTED;
}

/** Run a generator, which is entered already up to a frame, to its next answer. */
function goOn(machine: Machine, generator: Generator, frame: Frame, d: number): Value | undefined {
  const { code, pc } = frame;
  if (frame !== generator.frame || code.words[pc] === op.YIELD_FROM)
    return goOnWithin(machine, generator, frame, d);
  if (d + 1 >= machine.hostLimit) return leaveWith(machine, frame);
  const block = code.resumable?.[pc] as Block | undefined;
  if (block === undefined) return interpret(machine, frame);
  try {
    const answer = block.resume(frame, d + 1);
    if (answer === INTERPRET) return interpret(machine, frame);
    if (answer === undefined) return leaveWith(machine, frame);
    finishResumption(machine, generator, machine.hasEnded);
    return answer;
  } catch (error) {
    return interpretHandler(machine, frame, d + 1, error);
  }
}

/** As `goOn`, for one that delegates: the innermost of those that do goes on, and none of the blocks between. */
function goOnWithin(machine: Machine, generator: Generator, start: Frame, d: number): Value | undefined {
  const outermost = generator.frame as Frame;
  let frame = start;
  let { depth } = machine;
  if (depth >= machine.hostLimit) return leaveWith(machine, outermost);
  let mayPark = true;
  try {
    for (let inner = delegateOf(frame); inner !== null; inner = delegateOf(frame)) {
      if (frame !== outermost && leavesSomething(frame.generator as Generator, frame)) mayPark = false;
      frame = passOn(machine, frame, inner);
      if (++depth >= machine.hostLimit) return leaveWith(machine, outermost);
    }
    for (;;) {
      const block = frame.code.resumable?.[frame.pc] as Block | undefined;
      if (block === undefined) return interpret(machine, frame, outermost);
      const answer = block.resume(frame, depth);
      if (answer === INTERPRET) return interpret(machine, frame, outermost);
      if (answer === undefined) return leaveWith(machine, outermost);
      if (frame === outermost) {
        finishResumption(machine, generator, machine.hasEnded);
        return answer;
      }
      if (!machine.hasEnded) {
        if (mayPark && park(machine, generator, frame.generator as Generator, depth - d - 1)) return answer;
        machine.depth = depth;
        yieldValue(machine, frame, answer);
        return machine.result;
      }
      frame = passBack(machine, frame, answer);
      machine.depth = --depth;
    }
  } catch (error) {
    return interpretHandler(machine, outermost, depth, error);
  }
}

/** A block threw: whatever handles that, up to a frame, is interpreted. */
function interpretHandler(
  machine: Machine,
  outermost: Frame,
  depth: number,
  error: unknown,
): Value | undefined {
  const thrown = thrownBy(error);
  if (thrown === undefined) throw error;
  machine.depth = depth;
  unwind(machine, thrown);
  return machine.frame === null ? undefined : interpret(machine, machine.frame, outermost);
}

/** An exception is on its way, or the chain is leaving the host's stack: with this frame, so far. */
function leaveWith(machine: Machine, outermost: Frame): undefined {
  machine.tail = outermost;
}

/**
 * Call a function that has no compiled code (yet), with its parameters bound. `first` may run some of its frame; false: the
 * chain is leaving the host's stack.
 */
export function callInterpreted(
  machine: Machine,
  d: number,
  fn: Function,
  args: readonly Value[],
  first: ((frame: Frame) => boolean) | undefined = undefined,
): Value | undefined {
  if (d >= machine.hostLimit) return refuse(machine, d, fn, args);
  const frame = frameOf(fn, args);
  machine.depth = d;
  if (first !== undefined) {
    machine.frame = frame;
    try {
      if (!first(frame)) return undefined;
    } catch (error) {
      const thrown = thrownBy(error);
      if (thrown === undefined) throw error;
      unwind(machine, thrown);
      if (machine.frame === null) return undefined;
    }
  }
  return interpret(machine, frame);
}
