import { defaultMaxDigits } from "../text/index.ts";

/** Settings that conversions of numbers ask; the sys module changes them. */
export const limits = {
  /** The most decimal digits of an int that is read or written as text; 0: no limit. */
  maxStrDigits: defaultMaxDigits,
};
