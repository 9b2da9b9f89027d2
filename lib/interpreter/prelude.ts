import type { Code } from "../code/index.ts";
import { Dict } from "../object/dict.ts";
import { Function, newFunction } from "../object/function.ts";
import { internal, internals } from "../object/internal.ts";
import { defer } from "../object/native.ts";
import { objectType, type Value } from "../object/object.ts";
import { startCall } from "./entry.ts";
import type { Frame } from "./frame.ts";
import { link } from "./link.ts";
import { currentMachine, Machine } from "./machine.ts";
import { run } from "./run.ts";

internal("_run_twin(name, /, *args)", (name: string, args: readonly Value[]) =>
  defer(currentMachine().twin(name), args),
);

/** A file of the prelude. */
export interface PreludeFile {
  /** What it defines. */
  readonly names: readonly string[];
  readonly code: () => Code;
}

/**
 * A machine with a prelude. The prelude's files share one namespace. It holds the internal natives; a function that a
 * file defines under the name of an internal or of a builtin is its twin, and does not hide it. A file is run when
 * something that it defines is first asked for.
 */
export function startMachine(builtins: Dict, files: readonly PreludeFile[]): Machine {
  const namespace = new Dict();
  const machine = new Machine(builtins, namespace);
  const { ownBuiltins } = machine;
  for (const [name, value] of builtins.entries()) ownBuiltins.set(name as string, value);
  namespace.set("__name__", "builtins");
  for (const [name, value] of internals) namespace.set(name, value);
  const missing = new objectType.layout();
  for (const dict of [namespace, ownBuiltins]) dict.set("_missing", missing);
  for (const [name, value] of internals) ownBuiltins.set(name, value);
  const homes = new Map<string, PreludeFile>();
  for (const file of files) for (const name of file.names) homes.set(name, file);
  const loaded = new Set<PreludeFile>();
  machine.load = name => {
    const file = homes.get(name);
    if (file === undefined || loaded.has(file)) return false;
    loaded.add(file);
    runAside(machine, newFunction(link(file.code(), true), namespace, ownBuiltins, []));
    for (const each of file.names) settle(machine, each);
    return true;
  };
  return machine;
}

/** Run a file's own code now, whatever else is under way: it calls nothing but leaves. */
function runAside(machine: Machine, file: Function): void {
  const { frame, depth, stepsLeft, result, uncaught, nesting, hostLimit } = machine;
  machine.frame = null;
  // A chain of its own, that is all there.
  machine.nesting = 0;
  startCall(machine, file, []);
  (machine.frame as unknown as Frame).locals = null;
  machine.allow(Number.POSITIVE_INFINITY);
  run(machine);
  if (machine.uncaught !== null) {
    throw new Error(
      `the prelude does not run: ${file.code.code.filename}: ${String(machine.uncaught.args[0])}`,
    );
  }
  machine.frame = frame;
  machine.depth = depth;
  machine.allow(stepsLeft);
  machine.result = result;
  machine.uncaught = uncaught;
  machine.nesting = nesting;
  machine.hostLimit = hostLimit;
}

/** What a file has defined: functions can be twins; what has the name of an internal or a builtin is nothing else. */
function settle(machine: Machine, name: string): void {
  const { prelude, ownBuiltins, builtins } = machine;
  const value = prelude.get(name);
  if (value === undefined) return;
  if (value instanceof Function) {
    machine.twins.set(name, value);
    const native = internals.get(name);
    if (native !== undefined) {
      prelude.set(name, native);
      return;
    }
    if (builtins.get(name) !== undefined) {
      prelude.delete(name);
      return;
    }
  }
  ownBuiltins.set(name, value);
}
