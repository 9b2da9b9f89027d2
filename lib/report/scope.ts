import { Frame } from "../interpreter/frame.ts";
import { Dict } from "../object/dict.ts";
import { Cell } from "../object/function.ts";
import type { PyObject, Value } from "../object/object.ts";

/** The names that code in a frame could have meant. */
export interface Scope {
  readonly names: readonly string[];
  readonly self: Value | undefined;
}

/** The locals, globals and builtins of a frame, in this order; undefined if it is none of the interpreter's. */
export function scopeOf(frame: PyObject | null): Scope | undefined {
  if (!(frame instanceof Frame)) return undefined;
  const locals = localsOf(frame);
  const names = [...locals.keys(), ...frame.globals.stringKeys(), ...frame.func.builtins.stringKeys()];
  return { names, self: locals.get("self") };
}

function localsOf(frame: Frame): Map<string, Value> {
  const found = new Map<string, Value>();
  if (frame.locals instanceof Dict) {
    for (const name of frame.locals.stringKeys()) found.set(name, frame.locals.get(name) as Value);
    return found;
  }
  const { varNames, hidden, cellNames, freeNames } = frame.code.code;
  const names = [...varNames, ...cellNames, ...freeNames];
  names.forEach((name, register) => {
    if (register >= varNames.length - hidden && register < varNames.length) return;
    let value = frame.registers[register];
    if (value instanceof Cell && register >= varNames.length) value = value.value;
    if (value !== undefined) found.set(name, value);
  });
  return found;
}
