import { defaultMaxDigits } from "../text/index.ts";

/** Settings that conversions of numbers ask; the sys module changes them. */
export class Limits {
  /** The most decimal digits of an int that is read or written as text; 0: no limit. */
  maxStrDigits = defaultMaxDigits;
}

/** Those of the machine that runs. */
export let limits = new Limits();

export function useLimits(next: Limits): void {
  limits = next;
}
