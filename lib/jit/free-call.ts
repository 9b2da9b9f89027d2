import { VARARGS, VARKEYWORDS } from "../code/index.ts";
import { callWeight } from "../interpreter/block.ts";
import { callNative, newGenerator } from "../interpreter/call.ts";
import { Frame } from "../interpreter/frame.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import type { CodeObject } from "../object/function.ts";
import { Function } from "../object/function.ts";
import { BoundMethod, BoundNative, DEFER, type Deferred, deferral, Native } from "../object/native.ts";
import type { PyObject, Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";

/** Where compiled functions are called through: `call` changes when there is better code. */
export interface Stub {
  call: (d: number, fn: Function, ...args: Value[]) => Value | undefined;
}

let makeStub: (code: CodeObject) => Stub = () => {
  throw new Error("no stubs");
};

/** The stub of a code that can be called with all its parameters. */
export function stubOf(code: CodeObject): Stub {
  return makeStub(code);
}

export function setStubs(make: (code: CodeObject) => Stub): void {
  makeStub = make;
}

/** What `callFreely` answers for what the interpreter has to call. */
export const OTHER: unique symbol = Symbol("OTHER");
/** What it answers when a native has thrown. */
export const THREW: unique symbol = Symbol("THREW");

export type FreeAnswer = Value | Deferred | typeof OTHER | typeof THREW | undefined;

/** The native that has just deferred, and its arguments; what a native has just thrown. */
export const pending: { native: Native | null; args: readonly Value[]; error: unknown } = {
  native: null,
  args: [],
  error: undefined,
};

/**
 * Call something that only running tells: a Python function that takes exactly so many positional arguments, or a native.
 * `self`, if given, comes first.
 */
export function callFreely(d: number, called: Value, self: Value | undefined, args: Value[]): FreeAnswer {
  let callee = called;
  let isUnbound = true;
  if (self !== undefined) {
    args.unshift(self);
    isUnbound = false;
  }
  while (callee instanceof BoundMethod || callee instanceof BoundNative) {
    args.unshift(callee.self);
    callee = callee.func;
    isUnbound = false;
  }
  if (callee instanceof Function) return callFunction(d, callee, args);
  if (!(callee instanceof Native)) return OTHER;
  try {
    const result = callNative(callee, args, null, isUnbound);
    return result === DEFER ? callDeferral(d, callee, args) : result;
  } catch (error) {
    pending.error = error;
    return THREW;
  }
}

function callFunction(d: number, fn: Function, args: Value[]): FreeAnswer {
  const code = fn.code.prepare();
  const bound = code.isSimple && args.length === code.argCount ? args : parametersOf(fn, args);
  if (bound === undefined) return OTHER;
  if (code.isGenerator) return makeGenerator(fn, bound);
  const stub = stubOf(code);
  switch (bound.length) {
    case 1:
      return stub.call(d, fn, bound[0]);
    case 2:
      return stub.call(d, fn, bound[0], bound[1]);
    default:
      return stub.call(d, fn, ...bound);
  }
}

/** All parameters of a function that is called with positional arguments only; undefined where some are missing or too many. */
function parametersOf(fn: Function, args: readonly Value[]): Value[] | undefined {
  const { argCount, kwOnlyCount, varNames, flags } = fn.code.code;
  const hasRest = (flags & VARARGS) !== 0;
  if (args.length > argCount && !hasRest) return undefined;
  const bound = args.slice(0, argCount);
  const missing = argCount - bound.length;
  if (missing > 0) {
    const defaults = fn.defaults?.items ?? [];
    if (missing > defaults.length) return undefined;
    bound.push(...defaults.slice(defaults.length - missing));
  }
  for (let i = argCount; i < argCount + kwOnlyCount; i++) {
    const value = fn.kwDefaults?.get(varNames[i]);
    if (value === undefined) return undefined;
    bound.push(value);
  }
  if (hasRest) bound.push(new Tuple(args.slice(argCount)));
  if ((flags & VARKEYWORDS) !== 0) bound.push(new Dict());
  return bound;
}

export function makeGenerator(fn: Function, args: readonly Value[]): PyObject {
  fn.code.patience -= callWeight;
  if (fn.code.patience < 0) currentMachine().blocks?.generator(fn.code);
  return newGenerator(frameOf(fn, args));
}

/**
 * Make the call that stands for a native which has just answered `DEFER`: the one that it named or its twin's, in compiled
 * code where that can be.
 */
export function callDeferral(d: number, native: Native, args: readonly Value[]): FreeAnswer {
  const { callee, args: named, names } = deferral;
  if (callee === undefined) {
    const twin = currentMachine().twin(native.twin);
    const answer = callFunction(d, twin, args.slice());
    if (answer !== OTHER) return answer;
  } else if (names === null && (callee instanceof Function || callee instanceof BoundMethod)) {
    deferral.callee = undefined;
    const answer = callFreely(d, callee, undefined, named.slice());
    if (answer !== OTHER) return answer;
    deferral.callee = callee;
    deferral.args = named;
    deferral.names = names;
  }
  pending.native = native;
  pending.args = args;
  return DEFER;
}

/** A frame whose parameters hold `args`. */
export function frameOf(fn: Function, args: readonly Value[]): Frame {
  const { code, closure } = fn;
  const registers: (Value | undefined)[] = code.blank.slice();
  for (let i = 0; i < args.length; i++) registers[i] = args[i];
  for (let i = 0; i < closure.length; i++) registers[code.freeStart + i] = closure[i];
  return new Frame(fn, registers, null);
}
