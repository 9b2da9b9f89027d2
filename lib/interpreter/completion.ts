import { lengths } from "../code/index.ts";
import type { BaseException } from "../object/error.ts";
import type { Value } from "../object/object.ts";
import type { Detail, Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/**
 * What a frame does with the result of a call that one of its instructions made. Most store it and go on (`STORE`);
 * others check it, or go on with the instruction: `__bool__` must have returned a bool before a jump is decided, a
 * binary operator goes on to the other operand after `NotImplemented`.
 *
 * A completion is a number in the called frame, so that a suspended chain of frames is plain data. Its row is
 * registered by the file that has the instruction.
 */
export interface Completion {
  readonly name: string;
  /** `frame` stands at its instruction and goes on with `value`. */
  returned(machine: Machine, frame: Frame, value: Value, detail: Detail): void;
  /**
   * The call raised. True if that is an answer too (StopIteration to a loop) and `frame` goes on; without this
   * function, and when it answers false, the exception goes on through `frame`.
   */
  raised?(machine: Machine, frame: Frame, exception: BaseException, detail: Detail): boolean;
}

/** Store in the instruction's destination. */
export const STORE = 0;
/** Drop the value. */
export const DISCARD = 1;
/** Truth of an operand: `__bool__` returned. */
export const BOOL = 2;
/** Truth of an operand: `__len__` returned. */
export const LEN = 3;
/** `FOR_ITER`: `__next__` returned. */
export const NEXT = 4;
/** `__init__` returned; the detail is the instance. */
export const INIT = 5;
/** `__init__` returned, and the instance is the result of another completion. */
export const INIT_THEN = 6;
/** `__new__` returned. */
export const NEW = 7;
/** A binary operator's method returned; the detail is the number of methods tried. */
export const BINARY = 8;
/** A comparison's method returned. */
export const COMPARE = 9;
/** `__contains__` returned. */
export const CONTAINS = 10;
/** Truth of what `__contains__` returned. */
export const CONTAINS_BOOL = 11;
/** Attribute lookup of a class with `__getattr__`. */
export const ATTRIBUTE = 12;
/** `LOAD_METHOD` through Python code. */
export const METHOD = 13;
/** `YIELD_FROM`: the iterator answered. */
export const DELEGATE = 14;
/** `YIELD_FROM`: the iterator's `close()` returned; the detail is the GeneratorExit to raise. */
export const DELEGATE_CLOSE = 15;
/** `__iter__` returned. */
export const ITER = 16;
/** `LOAD_METHOD`'s lookup with `__getattr__`. */
export const METHOD_ATTRIBUTE = 17;
/** `__await__` returned. */
export const AWAIT = 18;
/** `__aiter__` returned. */
export const AITER = 19;
/** An exception class was called by `raise`; the instance is raised. */
export const RAISE_CLASS = 20;
/** `raise … from` a class: the cause was made. */
export const RAISE_CAUSE = 21;
/** UNPACK: items were collected in the prelude. */
export const UNPACK = 22;
/** The subject of CALL_EX's arguments was made a tuple; call now. */
export const CALL_EX_ARGS = 23;
/** Generator `close()`: GeneratorExit was thrown into it. */
export const CLOSE = 24;
/** `__anext__` returned. */
export const ANEXT = 25;
/** `except*`: the prelude has split the group. */
export const MATCH_GROUP = 26;
/** A strand is entered for the first time, at the floor; the detail is the call that it begins with. */
export const BEGIN = 27;
/** The call that a strand began with has returned. */
export const END = 28;
/** Nothing was called: the frame goes on with its current instruction, whatever the value. */
export const GO_ON = 29;
/** A callback of the scheduler has returned; the detail is the operation to go on with. */
export const NOTIFIED = 30;
/** `stackless.run` is to return. */
export const RUN_DONE = 31;
/** The error handler of tasklets has returned; the detail is the exception. */
export const ERROR_HANDLED = 32;
/** A strand is entered for the first time, and its frame is there already. */
export const BEGIN_FRAME = 33;
/** A tasklet that waited for a lock or the like goes on; the detail is what for. */
export const WAITED = 34;
/** What `continuation.reset` has called is over; the detail is what was asked for. */
export const RESET = 35;

const rows: (Completion | undefined)[] = [];

export function defineCompletion(number: number, row: Completion): void {
  if (rows[number] !== undefined) throw new Error(`completion ${number} is defined twice: ${row.name}`);
  rows[number] = row;
}

/** `frame`, which stands at the instruction that made a call, goes on with the call's result. */
export function complete(
  machine: Machine,
  frame: Frame,
  completion: number,
  detail: Detail,
  value: Value,
): void {
  machine.frame = frame;
  if (completion === STORE) {
    store(frame, value);
    return;
  }
  (rows[completion] as Completion).returned(machine, frame, value, detail);
}

/** Whether an exception out of a call is an answer to the instruction that made it. */
export function catches(
  machine: Machine,
  frame: Frame,
  completion: number,
  detail: Detail,
  exception: BaseException,
): boolean {
  const row = rows[completion];
  return row?.raised?.(machine, frame, exception, detail) ?? false;
}

/** Whether there is such a completion. */
export function hasCompletion(number: number): boolean {
  return rows[number] !== undefined;
}

export function hasRaised(completion: number): boolean {
  return rows[completion]?.raised !== undefined;
}

/** Put a value into the current instruction's destination and go on behind it. */
export function store(frame: Frame, value: Value): void {
  const { pc } = frame;
  const { words } = frame.code;
  frame.registers[words[pc + 1]] = value;
  frame.pc = pc + lengths[words[pc]];
}

/** Go on behind the current instruction. */
export function advance(frame: Frame): void {
  frame.pc += lengths[frame.code.words[frame.pc]];
}

defineCompletion(STORE, {
  name: "store",
  returned: (_machine, frame, value) => store(frame, value),
});

defineCompletion(DISCARD, {
  name: "discard",
  returned: (_machine, frame) => advance(frame),
});
