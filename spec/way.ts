import { Vm, type VmOptions } from "../lib/index.ts";

/** A way to run a program in a machine of its own; the exit code. */
type Way = (options: VmOptions, path: string) => number;

/** The ways in which every program of `spec/python/` runs. */
export const ways: Readonly<Record<string, Way>> = {
  plain: (options, path) => new Vm(options).runFileAsProgram(path),
  "suspended at every step": (options, path) => new Vm({ ...options, steps: 1 }).runFileAsProgram(path),
};
