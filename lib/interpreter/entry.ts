import type { Code } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { Dict } from "../object/dict.ts";
import { type Function, newFunction } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";
import { Frame } from "./frame.ts";
import { link } from "./link.ts";
import type { Machine } from "./machine.ts";

const ownCodes = new Map<string, Code>();

/** Code that `ownCode` has made, by its name. */
export function ownCodeNamed(name: string): Code | undefined {
  return ownCodes.get(name);
}

/** Code that no source was compiled to, over variables with those names. Its name is its own. */
export function ownCode(name: string, varNames: readonly string[], words: readonly number[]): Code {
  const code: Code = {
    name,
    qualname: name,
    filename: "<krait>",
    firstLine: 0,
    flags: 0,
    argCount: varNames.length,
    posOnlyCount: varNames.length,
    kwOnlyCount: 0,
    varNames,
    hidden: 0,
    cellNames: [],
    freeNames: [],
    registerCount: varNames.length + 1,
    constants: [{ type: "none" }],
    names: [],
    words: Int32Array.from(words),
    exceptions: [],
    positions: new Int32Array(0),
    cacheCount: 0,
  };
  if (ownCodes.has(name)) throw new Error(`declared twice: ${name}`);
  ownCodes.set(name, code);
  return code;
}

/** A function of such code. */
export function ownFunction(machine: Machine, code: Code): Function {
  return newFunction(link(code, true).prepare(), new Dict(), machine.builtins, []);
}

/** A frame of such a function, which nobody has called. */
export function ownFrame(func: Function, args: readonly Value[]): Frame {
  return new Frame(func, [...args, undefined], null);
}

/** `return callee(*args)`, with both in registers. */
const entry = ownCode("<entry>", ["callee", "args"], [op.CALL_EX, 2, 0, 1, -1, op.RETURN, 2]);

/** Make `machine` ready to run a call from outside: its outermost frame is one that does nothing else. */
export function startCall(machine: Machine, callee: Value, args: readonly Value[]): void {
  if (machine.frame !== null) throw new Error("the machine is running already");
  machine.frame = ownFrame(ownFunction(machine, entry), [callee, new Tuple(args)]);
  // The outermost frame stands for no call of Python code.
  machine.depth = 0;
  machine.result = null;
  machine.uncaught = null;
}
