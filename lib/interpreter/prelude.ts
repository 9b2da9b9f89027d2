import type { Code } from "../code/index.ts";
import { Dict } from "../object/dict.ts";
import { Function, newFunction } from "../object/function.ts";
import { internal, internals } from "../object/internal.ts";
import { defer } from "../object/native.ts";
import { objectType, type Value } from "../object/object.ts";
import { startCall } from "./entry.ts";
import { link } from "./link.ts";
import { currentMachine, Machine } from "./machine.ts";
import { run } from "./run.ts";

internal("_run_twin(name, /, *args)", (name: string, args: readonly Value[]) =>
  defer(currentMachine().twin(name), args),
);

/**
 * A machine with the prelude loaded. The prelude's files share one namespace. It holds the builtins and the internal
 * natives; a function that a file defines under a builtin's name is that builtin's twin, and does not hide it.
 */
export function startMachine(builtins: Dict, prelude: readonly Code[]): Machine {
  const namespace = new Dict();
  const machine = new Machine(builtins, namespace);
  const { ownBuiltins } = machine;
  for (const [name, value] of builtins.entries()) ownBuiltins.set(name as string, value);
  const fixed = new Map([...internals, ["_missing", new objectType.layout()] as const]);
  namespace.set("__name__", "builtins");
  for (const [name, value] of fixed) namespace.set(name, value);
  for (const code of prelude) {
    startCall(machine, newFunction(link(code, true), namespace, ownBuiltins, []), []);
    (machine.frame as NonNullable<typeof machine.frame>).locals = null;
    if (!run(machine) || machine.uncaught !== null) {
      throw new Error(`the prelude does not run: ${code.filename}: ${String(machine.uncaught?.args[0])}`);
    }
    // Whatever the file defines is among the names of its code.
    for (const name of code.names) {
      const value = namespace.get(name);
      if (!(value instanceof Function)) continue;
      machine.twins.set(name, value);
      const native = fixed.get(name);
      if (native !== undefined) namespace.set(name, native);
      else if (builtins.get(name) !== undefined) namespace.delete(name);
    }
  }
  for (const [name, value] of namespace.entries()) {
    if (name !== "__name__") ownBuiltins.set(name as string, value);
  }
  return machine;
}
