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
 * Call something that only running tells: a Python function whose parameters can be had at once, or a native. `self`, if given,
 * comes first; the last of `args` are called `names`.
 */
export function callFreely(
  d: number,
  called: Value,
  self: Value | undefined,
  args: Value[],
  names: readonly string[] | null = null,
): FreeAnswer {
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
  if (callee instanceof Function) return callFunction(d, callee, args, names);
  if (!(callee instanceof Native)) return OTHER;
  try {
    const result = callNative(callee, args, names, isUnbound);
    return result === DEFER ? callDeferral(d, callee, args, names) : result;
  } catch (error) {
    pending.error = error;
    return THREW;
  }
}

function callFunction(d: number, fn: Function, args: Value[], names: readonly string[] | null): FreeAnswer {
  const code = fn.code.prepare();
  const isExact = names === null && code.isSimple && args.length === code.argCount;
  const bound = isExact ? args : parametersOf(fn, args, names ?? []);
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

/** All parameters of a function, the last of whose arguments are called `names`; undefined where they do not fit. */
function parametersOf(fn: Function, args: readonly Value[], names: readonly string[]): Value[] | undefined {
  const { argCount, posOnlyCount, kwOnlyCount, varNames, flags } = fn.code.code;
  const total = argCount + kwOnlyCount;
  const given = args.length - names.length;
  const hasRest = (flags & VARARGS) !== 0;
  if (given > argCount && !hasRest) return undefined;
  const bound: (Value | undefined)[] = args.slice(0, Math.min(given, argCount));
  while (bound.length < total) bound.push(undefined);
  const more: [string, Value][] = [];
  for (let i = 0; i < names.length; i++) {
    const at = varNames.indexOf(names[i]);
    if (at >= posOnlyCount && at < total) {
      if (bound[at] !== undefined) return undefined;
      bound[at] = args[given + i];
    } else if ((flags & VARKEYWORDS) !== 0) more.push([names[i], args[given + i]]);
    else return undefined;
  }
  const defaults = fn.defaults?.items ?? [];
  for (let i = 0; i < total; i++) {
    if (bound[i] !== undefined) continue;
    const value = i < argCount ? defaults[i - argCount + defaults.length] : fn.kwDefaults?.get(varNames[i]);
    if (value === undefined) return undefined;
    bound[i] = value;
  }
  if (hasRest) bound.push(new Tuple(args.slice(Math.min(given, argCount), given)));
  if ((flags & VARKEYWORDS) !== 0) bound.push(Dict.of(more));
  return bound as Value[];
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
export function callDeferral(
  d: number,
  native: Native,
  args: readonly Value[],
  given: readonly string[] | null = null,
): FreeAnswer {
  const { callee, args: named, names } = deferral;
  if (callee === undefined) {
    const twin = currentMachine().twin(native.twin);
    const answer = callFunction(d, twin, args.slice(), given);
    // The native has done nothing: it is asked anew.
    if (answer !== OTHER || given !== null) return answer;
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
