import { VARARGS, VARKEYWORDS } from "../code/index.ts";
import { callWeight } from "../interpreter/block.ts";
import { Action, callNative, newGenerator } from "../interpreter/call.ts";
import { INIT, NEW, STORE } from "../interpreter/completion.ts";
import { type Detail, Frame } from "../interpreter/frame.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { missingAttribute, seekOwn } from "../object/attribute.ts";
import { Dict } from "../object/dict.ts";
import type { CodeObject } from "../object/function.ts";
import { Function } from "../object/function.ts";
import { BoundMethod, BoundNative, DEFER, type Deferred, deferral, Native } from "../object/native.ts";
import { objectType, type PyObject, Type, typeOf, typeType, type Value } from "../object/object.ts";
import * as slot from "../object/slot.generated.ts";
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

/** What it answers where an answer (`pending.answer`) is not the call's value yet, but one for `pending.completion`. */
export const UNFINISHED: unique symbol = Symbol("UNFINISHED");

export type FreeAnswer = Value | Deferred | typeof OTHER | typeof THREW | typeof UNFINISHED | undefined;

/** The native that has just deferred, and its arguments; what a native has just thrown; what is left to be done. */
export const pending: {
  native: Native | null;
  args: readonly Value[];
  error: unknown;
  answer: FreeAnswer;
  completion: number;
  detail: Detail;
} = {
  native: null,
  args: [],
  error: undefined,
  answer: undefined,
  completion: STORE,
  detail: null,
};

function unfinished(answer: FreeAnswer, completion: number, detail: Detail): FreeAnswer {
  pending.answer = answer;
  pending.completion = completion;
  pending.detail = detail;
  return UNFINISHED;
}

/**
 * Call something that only running tells: a Python function, a native, a class, an object that can be called. `self`, if
 * given, comes first; the last of `args` are called `names`.
 */
export function callFreely(
  d: number,
  called: Value,
  self: Value | undefined,
  args: Value[],
  names: readonly string[] | null = null,
): FreeAnswer {
  if (names === null && self === undefined && called instanceof BoundMethod) {
    const { func } = called;
    if (func instanceof Function) {
      const code = func.code.prepare();
      if (isCalledBy(code, args.length + 1) && args.length < 4) {
        const stub = stubOf(code);
        switch (args.length) {
          case 0:
            return stub.call(d, func, called.self);
          case 1:
            return stub.call(d, func, called.self, args[0]);
          case 2:
            return stub.call(d, func, called.self, args[0], args[1]);
          default:
            return stub.call(d, func, called.self, args[0], args[1], args[2]);
        }
      }
    }
  }
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
  try {
    if (callee instanceof Native) return callNativeFreely(d, callee, args, names, isUnbound);
    if (!isUnbound || callee instanceof Action) return OTHER;
    if (callee instanceof Type) {
      const method = callee.type.slot(slot.CALL);
      if (method === typeType.slot(slot.CALL)) return construct(d, callee, args, names);
      return method instanceof Function ? callFunction(d, method, [callee, ...args], names) : OTHER;
    }
    const method: Value | undefined = typeOf(callee).slot(slot.CALL);
    if (method instanceof Function) return callFunction(d, method, [callee, ...args], names);
    if (!(method instanceof Native) || method.kind !== "slot") return OTHER;
    return callNativeFreely(d, method, [callee, ...args], names, false);
  } catch (error) {
    pending.error = error;
    return THREW;
  }
}

function callNativeFreely(
  d: number,
  native: Native,
  args: readonly Value[],
  names: readonly string[] | null,
  isUnbound: boolean,
): FreeAnswer {
  const result = callNative(native, args, names, isUnbound);
  return result === DEFER ? callDeferral(d, native, args, names) : result;
}

/** Make an instance of a class whose class is `type`, or like it. */
function construct(
  d: number,
  type: Type,
  args: readonly Value[],
  names: readonly string[] | null,
): FreeAnswer {
  if (type === typeType && names === null && args.length === 1) return typeOf(args[0]);
  const make = type.slot(slot.NEW);
  if (type === typeType) return makeClass(make as Native, args, names);
  const init = type.slot(slot.INIT);
  const hasInit = init !== objectType.slot(slot.INIT);
  if (make === objectType.slot(slot.NEW)) {
    if (type.isAbstract || type.isBuiltin) return OTHER;
    if (!hasInit) return args.length === 0 ? new type.layout() : OTHER;
    if (!(init instanceof Function) || init.code.isGenerator) return OTHER;
    const instance = new type.layout();
    const answer = callFunction(d, init, [instance, ...args], names);
    return answer === OTHER ? OTHER : initialised(answer, instance);
  }
  if (!(make instanceof Native) || make.kind !== "new" || !type.isBuiltin || !type.isConstructible)
    return OTHER;
  if (names !== null || (hasInit && !(init instanceof Native))) return OTHER;
  const all = [type, ...args];
  const made = callNative(make, all, null, true);
  if (made === DEFER) {
    const answer = callDeferral(d, make, all);
    // What is of a Python class has its own `__init__` to come.
    const isMade = !hasInit && answer !== undefined && typeof answer !== "symbol" && typeOf(answer).isBuiltin;
    const detail = { type, args, names: null, completion: STORE, detail: null };
    return isMade ? answer : unfinished(answer, NEW, detail as unknown as Detail);
  }
  if (!hasInit) return made;
  const given = [made, ...args];
  const result = callNative(init as Native, given, null, false);
  return initialised(result === DEFER ? callDeferral(d, init as Native, given) : result, made);
}

/** `type(name, bases, namespace)`: a class, where nobody else has a say in making it. */
function makeClass(make: Native, args: readonly Value[], names: readonly string[] | null): FreeAnswer {
  if (names !== null || args.length !== 3) return OTHER;
  const made = callNative(make, [typeType, ...args], null, true);
  return made === DEFER ? OTHER : made;
}

/** The answer of an `__init__`: the instance, if that is all. */
function initialised(answer: FreeAnswer, instance: Value): FreeAnswer {
  return answer === null ? instance : unfinished(answer, INIT, instance);
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
    case 3:
      return stub.call(d, fn, bound[0], bound[1], bound[2]);
    case 4:
      return stub.call(d, fn, bound[0], bound[1], bound[2], bound[3]);
    default:
      return stub.call(d, fn, ...bound);
  }
}

/** Whether so many positional arguments are all that a function takes, and it runs when it is called. */
function isCalledBy(code: CodeObject, count: number): boolean {
  return code.isSimple && !code.isGenerator && code.argCount === count;
}

/** `object.name` where neither the object nor its class has it: AttributeError, or what `__getattr__` answers. */
export function loadMissing(d: number, object: Value, name: string): FreeAnswer {
  const type = typeOf(object);
  if (type.slot(slot.GETATTRIBUTE) !== objectType.slot(slot.GETATTRIBUTE)) return OTHER;
  if (seekOwn(object, name) !== undefined) return OTHER;
  const hook = type.slot(slot.GETATTR);
  if (hook === undefined) {
    pending.error = missingAttribute(object, name);
    return THREW;
  }
  return hook instanceof Function ? callFunction(d, hook, [object, name], null) : OTHER;
}

/** All parameters of a function, the last of whose arguments are called `names`; undefined where they do not fit. */
function parametersOf(fn: Function, args: readonly Value[], names: readonly string[]): Value[] | undefined {
  const { argCount, posOnlyCount, kwOnlyCount, varNames, flags } = fn.code.code;
  const total = argCount + kwOnlyCount;
  const given = args.length - names.length;
  const hasRest = (flags & VARARGS) !== 0;
  if (given > argCount && !hasRest) return undefined;
  if (names.length === 0 && kwOnlyCount === 0 && (flags & (VARARGS | VARKEYWORDS)) === 0)
    return withDefaults(fn, args, argCount - given);
  const bound: (Value | undefined)[] = args.slice(0, Math.min(given, argCount));
  while (bound.length < total) bound.push(undefined);
  const moreNames: string[] = [];
  const more: Value[] = [];
  for (let i = 0; i < names.length; i++) {
    const at = varNames.indexOf(names[i]);
    if (at >= posOnlyCount && at < total) {
      if (bound[at] !== undefined) return undefined;
      bound[at] = args[given + i];
    } else if ((flags & VARKEYWORDS) !== 0) {
      moreNames.push(names[i]);
      more.push(args[given + i]);
    } else return undefined;
  }
  const defaults = fn.defaults?.items ?? [];
  for (let i = 0; i < total; i++) {
    if (bound[i] !== undefined) continue;
    const value = i < argCount ? defaults[i - argCount + defaults.length] : fn.kwDefaults?.get(varNames[i]);
    if (value === undefined) return undefined;
    bound[i] = value;
  }
  if (hasRest) bound.push(new Tuple(args.slice(Math.min(given, argCount), given)));
  if ((flags & VARKEYWORDS) !== 0) bound.push(Dict.named(moreNames, more));
  return bound as Value[];
}

/** Positional arguments, and defaults of the `missing` last parameters; undefined where there are none. */
function withDefaults(fn: Function, args: readonly Value[], missing: number): Value[] | undefined {
  const bound = args.slice();
  const defaults = fn.defaults?.items ?? [];
  if (missing > defaults.length) return undefined;
  for (let i = defaults.length - missing; i < defaults.length; i++) bound.push(defaults[i]);
  return bound;
}

export function makeGenerator(fn: Function, args: readonly Value[]): PyObject {
  fn.code.patience -= callWeight;
  if (fn.code.patience < 0) currentMachine().blocks?.begins(fn.code);
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
  } else if (names === null && !(callee instanceof Action)) {
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
