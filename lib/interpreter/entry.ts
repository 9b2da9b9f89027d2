import type { Code } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { Dict } from "../object/dict.ts";
import { newFunction } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";
import { Frame } from "./frame.ts";
import { link } from "./link.ts";
import type { Machine } from "./machine.ts";

/** `return callee(*args)`, with both in registers. */
const code: Code = {
  name: "<entry>",
  qualname: "<entry>",
  filename: "<krait>",
  firstLine: 0,
  flags: 0,
  argCount: 2,
  posOnlyCount: 2,
  kwOnlyCount: 0,
  varNames: ["callee", "args"],
  hidden: 0,
  cellNames: [],
  freeNames: [],
  registerCount: 3,
  constants: [{ type: "none" }],
  names: [],
  words: Int32Array.from([op.CALL_EX, 2, 0, 1, -1, op.RETURN, 2]),
  exceptions: [],
  positions: new Int32Array(0),
  cacheCount: 0,
};

/** Make `machine` ready to run a call from outside: its outermost frame is one that does nothing else. */
export function startCall(machine: Machine, callee: Value, args: readonly Value[]): void {
  if (machine.frame !== null) throw new Error("the machine is running already");
  const func = newFunction(link(code, true).prepare(), new Dict(), machine.builtins, []);
  machine.frame = new Frame(func, [callee, new Tuple(args), undefined], null);
  // The outermost frame stands for no call of Python code.
  machine.depth = 0;
  machine.result = null;
  machine.uncaught = null;
}
