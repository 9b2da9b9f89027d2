import type { Index } from "../text/index.ts";
import { MemoryError, OverflowError, raise, TypeError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asInt, asStr, index } from "./protocol.ts";
import type { Str } from "./wide.ts";

/** What the methods of str and bytes make of their arguments. */

/** The name of a value's class, or None, as messages about arguments say it. */
export function shownType(value: Value): string {
  return value === null ? "None" : typeOf(value).name;
}

/** The str of an argument; TypeError `find() argument 1 must be str, not int`. */
export function strArgument(value: Value, what: string): Str {
  const str = asStr(value);
  if (str === undefined) raise(TypeError, `${what} must be str, not ${shownType(value)}`);
  return str;
}

const boundMessage = "slice indices must be integers or None or have an __index__ method";

/** Where a search begins or ends, as it was given; `DEFER` for an `__index__` in Python. */
export function boundOf(value: Value | undefined): Index | Deferred {
  return value === undefined || value === null ? undefined : index(value, boundMessage);
}

/** An argument that CPython takes as a C int. */
export function asCInt(value: Value): number | Deferred {
  const n = asInt(value) ?? index(value);
  if (n === DEFER) return DEFER;
  if (n > 0x7fffffff || n < -0x80000000) raise(OverflowError, "Python int too large to convert to C int");
  return Number(n);
}

/** V8 has no longer strings. */
const longest = 2 ** 29 - 24;

/** MemoryError for a text or bytes of a length that can't be had. */
export function checkTextLength(length: number): void {
  if (length > longest) raise(MemoryError);
}

/** How often to repeat a text or bytes: OverflowError, MemoryError; 0 for negative factors. */
export function repetitions(factor: number | bigint, length: number): number {
  if (factor <= 0) return 0;
  if (typeof factor === "bigint" && factor >= 2n ** 63n) {
    raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  checkTextLength(Number(factor) * length);
  return Number(factor);
}
