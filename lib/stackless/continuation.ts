import { Action, call, raiseRecursion } from "../interpreter/call.ts";
import { catches, complete, defineCompletion, RESET } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { type BaseException, defineException, Raised, RuntimeError, raise } from "../object/error.ts";
import { builtinType, type PyObject, type Value } from "../object/object.ts";
import { fork } from "./fork.ts";
import { requireRoom } from "./room.ts";
import { abandon, endAsItself, resume, resumeCalling, resumeRaising, Strand, suspend } from "./strand.ts";

/**
 * What is left to do, as an object that can be gone on with any number of times. It keeps a chain of frames that is never
 * run: each time a copy is, or the copy is kept and what was kept is run.
 */
abstract class Rest extends Strand {
  returned(): void {
    throw new Error("a continuation was run instead of a copy");
  }
  raised(): void {
    throw new Error("a continuation was run instead of a copy");
  }
}

/** All that a strand has left to do after a call: of whichever strand goes on with it, in place of what that had to do. */
export class Continuation extends Rest {}

/** What is left to do up to the next `reset`: a function of the value that it goes on with. */
export class DelimitedContinuation extends Rest {
  /** What is being handled between its frames and the `reset`; null for nothing. */
  inside: PyObject | null = null;
}

for (const [name, layout] of Object.entries({ Continuation, DelimitedContinuation })) {
  const type = builtinType(`continuation.${name}`, layout);
  type.module = "continuation";
  type.qualname = name;
  type.isBase = false;
  type.isConstructible = false;
  type.hasWeakref = true;
}

export const ContinuationError = defineException("error", RuntimeError);
ContinuationError.module = "continuation";

/** An action that makes a call. The last of `args` are keyword arguments called `names`. */
abstract class Calling extends Action {
  readonly callee: Value;
  readonly args: readonly Value[];
  readonly names: readonly string[] | null;
  constructor(callee: Value, args: readonly Value[], names: readonly string[] | null) {
    super();
    this.callee = callee;
    this.args = args;
    this.names = names;
  }
}

// ---- All that is left

/** `callcc`: call a function with the continuation of that call. */
export class Capture extends Calling {
  override get needsChain(): boolean {
    return true;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    requireRoom(machine, machine.depth);
    const strand = suspend(machine, frame, completion, detail);
    const continuation = new Continuation();
    fork(machine, strand, continuation);
    resumeCalling(machine, strand, this.callee, [continuation, ...this.args], this.names);
  }
}

/** Go on with a continuation, in place of what the running strand is doing. */
export class Return extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly continuation: Continuation;
  readonly value: Value;
  readonly exception: BaseException | null;
  constructor(continuation: Continuation, value: Value, exception: BaseException | null) {
    super();
    this.continuation = continuation;
    this.value = value;
    this.exception = exception;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    requireRoom(machine, this.continuation.depth);
    const strand = suspend(machine, frame, completion, detail);
    forsake(machine, frame);
    abandon(strand);
    fork(machine, this.continuation, strand);
    endAsItself(machine, strand);
    if (this.exception === null) resume(machine, strand, this.value);
    else resumeRaising(machine, strand, this.exception);
  }
}

/** The frames of a chain will not be gone on with: generators among them are over. */
function forsake(machine: Machine, innermost: Frame): void {
  for (let each: Frame | null = innermost; each !== null && each !== machine.floor; each = each.back) {
    if (each.generator === null) continue;
    each.generator.isRunning = false;
    each.generator.frame = null;
  }
}

// ---- What is left up to a `reset`

/** What a `reset` goes on with when the call that it made is over. */
interface Prompt {
  /** What was being handled. */
  readonly before: PyObject | null;
  readonly completion: number;
  readonly detail: Detail;
}

/** `reset`: make a call that `shift` captures no further than. */
export class Reset extends Calling {
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const prompt: Prompt = { before: machine.handled.exception, completion, detail };
    call(machine, frame, this.callee, this.args, this.names, RESET, prompt as unknown as Detail);
  }
}

defineCompletion(RESET, {
  name: "reset",
  returned(machine, frame, value, detail) {
    const { before, completion, detail: then } = detail as unknown as Prompt;
    machine.handled.exception = before;
    complete(machine, frame, completion, then, value);
  },
  raised(machine, frame, exception, detail) {
    const { before, completion, detail: then } = detail as unknown as Prompt;
    machine.handled.exception = before;
    return catches(machine, frame, completion, then, exception);
  },
});

/** `shift`: take the frames up to the next `reset` away, and call a function with them as a continuation, in their place. */
export class Shift extends Calling {
  override get needsChain(): boolean {
    return true;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const last = insideReset(machine, frame);
    const outer = last.back as Frame;
    const prompt = last.detail as unknown as Prompt;
    const continuation = new DelimitedContinuation();
    continuation.frame = frame;
    continuation.completion = completion;
    continuation.detail = detail;
    last.back = null;
    for (let each: Frame | null = frame; each !== null; each = each.back) {
      continuation.depth++;
      if (each.generator !== null) machine.handled = each.generator.leave();
    }
    const { exception } = machine.handled;
    continuation.inside = exception === prompt.before ? null : exception;
    machine.handled.exception = prompt.before;
    machine.depth -= continuation.depth;
    machine.frame = outer;
    const args = [continuation, ...this.args];
    call(machine, outer, this.callee, args, this.names, RESET, prompt as unknown as Detail);
  }
}

/** The frame that the next `reset` has called. */
function insideReset(machine: Machine, innermost: Frame): Frame {
  let each = innermost;
  while (each.completion !== RESET || each.back === null) {
    if (each.back === null || each.back === machine.floor) raise(ContinuationError, "shift outside of reset");
    each = each.back;
  }
  return each;
}

/** Call a delimited continuation: what it has left to do is done before the caller goes on, with a `reset` between them. */
export class Composition extends Action {
  readonly continuation: DelimitedContinuation;
  readonly value: Value;
  readonly exception: BaseException | null;
  constructor(continuation: DelimitedContinuation, value: Value, exception: BaseException | null) {
    super();
    this.continuation = continuation;
    this.value = value;
    this.exception = exception;
  }
  perform(machine: Machine, caller: Frame, completion: number, detail: Detail): void {
    const { continuation, value, exception } = this;
    const { frame, completion: then, detail: thenDetail, depth, inside } = continuation;
    if (machine.depth + depth >= machine.limit) raiseRecursion();
    requireRoom(machine, depth);
    // What was kept is run, so that generators are those that the program knows, the first time.
    fork(machine, continuation, continuation);
    const frames: Frame[] = [];
    for (let each = frame; each !== null && each !== machine.floor; each = each.back) frames.push(each);
    const last = frames[frames.length - 1];
    const prompt: Prompt = { before: machine.handled.exception, completion, detail };
    last.back = caller;
    last.completion = RESET;
    last.detail = prompt as unknown as Detail;
    if (inside !== null) machine.handled.exception = inside;
    for (let i = frames.length - 1; i >= 0; i--) {
      const { generator } = frames[i];
      if (generator === null) continue;
      generator.enter(machine.handled);
      machine.handled = generator;
    }
    machine.depth += depth;
    machine.frame = frames[0];
    if (exception === null) complete(machine, frames[0], then, thenDetail, value);
    else if (!catches(machine, frames[0], then, thenDetail, exception)) throw new Raised(exception);
  }
}
