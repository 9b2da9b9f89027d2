import type { Cache } from "../cache/index.ts";
import type { Code } from "../code/index.ts";
import type { Host } from "../host/host.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import type { Module, ModuleTable } from "../object/module.ts";
import type { Value } from "../object/object.ts";
import type { Sources } from "../report/index.ts";

/** What Python code sets through `sys` and the interpreter or the host then asks. */
export interface Settings {
  trace: Value;
  profile: Value;
  switchInterval: number;
  asyncGenFirstIter: Value;
  asyncGenFinalizer: Value;
  coroutineOriginDepth: number;
}

/** What the natives of modules and builtins need of the virtual machine that runs them, beside its interpreter. */
export interface System {
  readonly machine: Machine;
  readonly host: Host;
  /** Where compiled code is kept between runs. */
  readonly cache: Cache | null;
  /** Source lines, for reports. */
  readonly sources: Sources;
  /** The module `sys`, which also works once it is gone from `sys.modules`. */
  readonly sys: Module;
  /** The modules written in TypeScript, by name. */
  readonly modules: ReadonlyMap<string, ModuleTable>;
  /** A module written in Python, a file of `lib/prelude/module`; undefined if there is none of that name. */
  readonly moduleCode: (name: string) => { readonly code: Code; readonly isPackage: boolean } | undefined;
  /** Whether reports may be painted where standard error is a terminal. */
  readonly color: boolean;
  readonly settings: Settings;
}

export function newSettings(): Settings {
  return {
    trace: null,
    profile: null,
    switchInterval: 0.005,
    asyncGenFirstIter: null,
    asyncGenFinalizer: null,
    coroutineOriginDepth: 0,
  };
}

const systems = new WeakMap<Machine, System>();

/** Tell the natives about a machine, before it runs. */
export function setSystem(system: System): void {
  systems.set(system.machine, system);
}

/** The system of the machine that runs. */
export function currentSystem(): System {
  const system = systems.get(currentMachine());
  if (system === undefined) throw new Error("the machine has no system");
  return system;
}

/** What `sys` holds under a name; undefined if nothing. */
export function sysValue(name: string): Value | undefined {
  return currentSystem().sys.namespace.get(name);
}
