import type { VmOptions } from "../lib/index.ts";

/** A way to run a program. */
export interface Way {
  readonly options: Partial<VmOptions>;
  /** Not for programs whose recursion is so deep that it would take minutes. */
  readonly isSlow?: true;
}

/** The ways in which every program of `spec/python/` runs. */
export const ways: Readonly<Record<string, Way>> = {
  interpreted: { options: { jit: "off" } },
  "compiled at once": { options: { jit: "always" } },
  "suspended at every step": { options: { jit: "always", steps: 1 } },
  "left at random": { options: { jit: "always", deoptSeed: 1 }, isSlow: true },
};
