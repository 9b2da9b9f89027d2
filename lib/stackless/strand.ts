import * as op from "../code/opcode.generated.ts";
import { bindArguments } from "../interpreter/binding.ts";
import { callWeight } from "../interpreter/block.ts";
import { Action, call } from "../interpreter/call.ts";
import {
  BEGIN,
  BEGIN_FRAME,
  catches,
  complete,
  defineCompletion,
  END,
  GO_ON,
  STORE,
} from "../interpreter/completion.ts";
import { ownCode, ownFrame, ownFunction } from "../interpreter/entry.ts";
import { type Detail, Frame, Handled } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import type { BaseException } from "../object/error.ts";
import { Raised } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { BoundMethod } from "../object/native.ts";
import { PyObject, type Value } from "../object/object.ts";
import { type Container, reprs } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";

/**
 * An execution of its own: a chain of frames that is suspended, or running, or not begun, or over. It is what tasklets, greenlets,
 * continuations and threads have in common; each derives from it and says who goes on when the call that it began with
 * is over.
 *
 * A suspended strand stands at a call: `frame` goes on with a value as `completion` and `detail` say, or with an exception. So a
 * switch replaces a few fields of the machine, however deep the chain is.
 *
 * The outermost frame of a strand is called by the machine's `floor`, one frame for all of them, whose completion
 * `END` asks the strand. Only the first strand, in which the machine was started, ends the run instead.
 */
export abstract class Strand extends PyObject {
  /** The innermost frame while it is suspended; the floor if it has not begun; null while it runs and when it is over. */
  frame: Frame | null = null;
  completion: number = STORE;
  detail: Detail = null;
  /** Frames on its chain. */
  depth = 0;
  /** What is being handled; null for nothing. */
  handled: Handled | null = null;
  /** The greenlet that it is, or that stands for it; null if it has used none. */
  greenlet: PyObject | null = null;
  /** The containers whose repr is under way; null for none. */
  reprs: Set<Container> | null = null;

  /** The strand on whose behalf it runs, and which has tasklet, greenlet and thread: itself, if it has. */
  get context(): Strand {
    return this;
  }

  /**
   * The call that it began with has returned; somebody has to go on. The machine stands at the floor, and the strand is
   * still `machine.strand`.
   */
  abstract returned(machine: Machine, value: Value): void;
  /** An exception has left that call; else as `returned`. */
  abstract raised(machine: Machine, exception: BaseException): void;
}

/** The strand that a machine was started in: it ends with the run. */
class FirstStrand extends Strand {
  returned(): void {
    throw new Error("the first strand has returned to the floor");
  }
  raised(): void {
    throw new Error("the first strand has raised to the floor");
  }
}

/** The strand that runs. */
export function runningStrand(machine: Machine): Strand {
  machine.strand ??= new FirstStrand();
  return machine.strand as Strand;
}

/** The floor is never run: its one register keeps the function that makes calls in its place. */
const floorCode = ownCode("<floor>", ["begin"], []);

/** `return callee(*args, **kwargs)`, with all three in registers. */
const beginCode = ownCode("<begin>", ["callee", "args", "kwargs"], [op.CALL_EX, 3, 0, 1, 2, op.RETURN, 3]);

/** The frame that strands end at. */
export function floorOf(machine: Machine): Frame {
  machine.floor ??= ownFrame(ownFunction(machine, floorCode), [ownFunction(machine, beginCode)]);
  return machine.floor;
}

/** The call that a strand is to begin with. The last of `args` are keyword arguments called `names`. */
export class Beginning extends PyObject {
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

/** Let a strand that neither runs nor is suspended begin with a call when it is first resumed. */
export function prepare(
  machine: Machine,
  strand: Strand,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
): void {
  const frame = plainFrame(callee, args, names);
  if (frame === undefined) {
    prepareCall(machine, strand, callee, args, names);
    return;
  }
  frame.back = floorOf(machine);
  frame.completion = END;
  strand.frame = frame;
  strand.completion = BEGIN_FRAME;
  strand.depth = 1;
}

/** The same, but it is called only then: until then there is no frame of it. */
export function prepareCall(
  machine: Machine,
  strand: Strand,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
): void {
  strand.frame = floorOf(machine);
  strand.completion = BEGIN;
  strand.detail = new Beginning(callee, args, names);
}

/** Whether a strand is prepared but has not been resumed. */
export function isFresh({ frame, completion }: Strand): boolean {
  return frame !== null && (completion === BEGIN || completion === BEGIN_FRAME);
}

/** The frame of a Python function that is called plainly; undefined for other calls, and wrong ones. */
function plainFrame(
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
): Frame | undefined {
  const isBound = callee instanceof BoundMethod;
  const func = isBound ? callee.func : callee;
  if (!(func instanceof Function) || func.code.prepare().isGenerator) return undefined;
  try {
    return new Frame(func, bindArguments(func, isBound ? [callee.self, ...args] : args, names), null);
  } catch (error) {
    if (error instanceof Raised) return undefined;
    throw error;
  }
}

/** Forget what a suspended strand was about to do: its frames are dropped. */
export function abandon(strand: Strand): void {
  strand.frame = null;
  strand.detail = null;
  strand.depth = 0;
  strand.handled = null;
  strand.reprs = null;
}

/**
 * Suspend the running strand, whose `frame` waits for what `completion` and `detail` say. Another one must be resumed before
 * the run loop goes on.
 */
export function suspend(machine: Machine, frame: Frame, completion: number, detail: Detail): Strand {
  const strand = runningStrand(machine);
  strand.frame = frame;
  strand.completion = completion;
  strand.detail = detail;
  strand.depth = machine.depth;
  const { handled } = machine;
  // A record that says nothing is left to the next strand.
  if (handled.exception !== null || handled.outer !== null) {
    strand.handled = handled;
    machine.handled = new Handled();
  }
  if (reprs.active.size > 0) {
    strand.reprs = reprs.active;
    reprs.active = new Set();
  }
  return strand;
}

/** Make a suspended strand the running one; its innermost frame. */
function takeUp(machine: Machine, strand: Strand): Frame {
  const { frame, handled } = strand;
  if (frame === null) throw new Error("a strand that is not suspended can't be resumed");
  strand.frame = null;
  strand.detail = null;
  if (handled !== null) {
    machine.handled = handled;
    strand.handled = null;
  }
  if (strand.reprs !== null) {
    reprs.active = strand.reprs;
    strand.reprs = null;
  }
  machine.moveTo(strand.depth);
  machine.strand = strand;
  machine.frame = frame;
  return frame;
}

/** Go on with a suspended strand; `value` is the result of the call that it stands at. */
export function resume(machine: Machine, strand: Strand, value: Value): void {
  const { completion, detail } = strand;
  complete(machine, takeUp(machine, strand), completion, detail, value);
}

/** Go on with a suspended strand by raising in it. */
export function resumeRaising(
  machine: Machine,
  strand: Strand,
  exception: BaseException,
  thrown: Raised = new Raised(exception),
): void {
  const { completion, detail } = strand;
  const frame = takeUp(machine, strand);
  if (!catches(machine, frame, completion, detail, exception)) throw thrown;
}

/** Go on with a suspended strand by a call, in place of the one that it stands at. */
export function resumeCalling(
  machine: Machine,
  strand: Strand,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null = null,
): void {
  const { completion, detail } = strand;
  call(machine, takeUp(machine, strand), callee, args, names, completion, detail);
}

/** Let a suspended strand whose frames are another one's copies end as itself: the first one ends the run. */
export function endAsItself(machine: Machine, strand: Strand): void {
  if (!(strand instanceof FirstStrand)) return;
  let last = strand.frame as Frame; // It is suspended.
  while (last.back !== null && last.back !== machine.floor) last = last.back;
  last.back = null;
  last.completion = STORE;
}

/** `defer` to it to leave the running strand for another, which gets a value. */
export class Switch extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly target: Strand;
  readonly value: Value;
  constructor(target: Strand, value: Value) {
    super();
    this.target = target;
    this.value = value;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    suspend(machine, frame, completion, detail);
    resume(machine, this.target, this.value);
  }
}

/** `defer` to it to leave the running strand for another, in which an exception is raised. */
export class Throw extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly target: Strand;
  readonly exception: BaseException;
  constructor(target: Strand, exception: BaseException) {
    super();
    this.target = target;
    this.exception = exception;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    suspend(machine, frame, completion, detail);
    resumeRaising(machine, this.target, this.exception);
  }
}

/** A frame that makes the call that a fresh strand begins with: the run loop makes it, whatever it comes to. */
export function beginningFrame(machine: Machine, { callee, args, names }: Beginning): Frame {
  const count = args.length - (names?.length ?? 0);
  const kwargs = new Dict();
  for (const [i, name] of (names ?? []).entries()) kwargs.set(name, args[count + i]);
  const floor = floorOf(machine);
  const begin = floor.registers[0] as Function;
  const frame = ownFrame(begin, [callee, new Tuple(args.slice(0, count)), kwargs]);
  frame.back = floor;
  frame.completion = END;
  return frame;
}

/** What a strand began with, or will, if that isn't plainly a Python function; `innermost` is its frame. */
export function beginningOf({ detail }: Strand, innermost: Frame | null): Value | undefined {
  if (detail instanceof Beginning) return detail.callee;
  for (let each = innermost; each !== null; each = each.back)
    if (each.func.qualname === beginCode.qualname) return each.registers[0];
  return undefined;
}

function enterBeginning(machine: Machine, detail: Detail): void {
  machine.frame = beginningFrame(machine, detail as Beginning);
  machine.depth++;
}

// Nothing is called here: one strand may begin where another one ends, any number of times in a row.
defineCompletion(BEGIN, {
  name: "begin",
  returned: (machine, _floor, _value, detail) => enterBeginning(machine, detail),
  raised(machine, _floor, _exception, detail) {
    enterBeginning(machine, detail);
    return false;
  },
});

defineCompletion(BEGIN_FRAME, {
  name: "begin frame",
  returned(machine, { code }) {
    code.patience -= callWeight;
    if (code.patience < 0) machine.blocks?.begins(code);
  },
  raised(_machine, frame) {
    // Before its first instruction, no handler of the function's catches it.
    frame.pc = -1;
    return false;
  },
});

defineCompletion(END, {
  name: "end",
  returned(machine, _floor, value) {
    const strand = machine.strand as Strand;
    strand.returned(machine, value);
  },
  raised(machine, _floor, exception) {
    const strand = machine.strand as Strand;
    strand.raised(machine, exception);
    return true;
  },
});

// A strand that is suspended between two instructions.
defineCompletion(GO_ON, {
  name: "go on",
  returned() {},
});
