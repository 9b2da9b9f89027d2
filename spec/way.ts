import { Vm, type VmOptions } from "../lib/index.ts";

/** A way to run a program in a machine of its own; the exit code. */
type Way = (options: VmOptions, path: string) => number;

/** The ways in which every program of `spec/python/` runs. */
export const ways: Readonly<Record<string, Way>> = {
  interpreted: (options, path) => new Vm({ ...options, jit: "off" }).runFileAsProgram(path),
  "compiled at once": (options, path) => new Vm({ ...options, jit: "always" }).runFileAsProgram(path),
  "suspended at every step": (options, path) => new Vm({ ...options, steps: 1 }).runFileAsProgram(path),
};
