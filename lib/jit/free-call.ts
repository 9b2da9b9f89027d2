import { callNative } from "../interpreter/call.ts";
import type { CodeObject } from "../object/function.ts";
import { Function } from "../object/function.ts";
import { BoundMethod, BoundNative, DEFER, type Deferred, Native } from "../object/native.ts";
import type { Value } from "../object/object.ts";

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
  if (callee instanceof Function) {
    const { code } = callee;
    if (!code.isSimple || code.argCount !== args.length || code.isGenerator) return OTHER;
    const stub = stubOf(code);
    switch (args.length) {
      case 1:
        return stub.call(d, callee, args[0]);
      case 2:
        return stub.call(d, callee, args[0], args[1]);
      default:
        return stub.call(d, callee, ...args);
    }
  }
  if (!(callee instanceof Native)) return OTHER;
  try {
    const result = callNative(callee, args, null, isUnbound);
    if (result === DEFER) {
      pending.native = callee;
      pending.args = args;
    }
    return result;
  } catch (error) {
    pending.error = error;
    return THREW;
  }
}
