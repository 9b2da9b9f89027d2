import type { Host } from "../host/host.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import type { Module } from "../object/module.ts";
import type { Value } from "../object/object.ts";
import type { Sources } from "../report/index.ts";

/** What the natives of modules and builtins need of the virtual machine that runs them, beside its interpreter. */
export interface System {
  readonly machine: Machine;
  readonly host: Host;
  /** Source lines, for reports. */
  readonly sources: Sources;
  /** The module `sys`, which also works once it is gone from `sys.modules`. */
  readonly sys: Module;
  /** Whether reports are painted when standard error is a terminal. */
  readonly color: boolean;
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
