import { MemoryError, OverflowError, raise, TypeError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { slotOf, typeOf, type Value } from "./object.ts";
import { index, mostItems } from "./protocol.ts";
import { GETITEM, INDEX, ITER, LEN } from "./slot.generated.ts";

/** An argument that CPython takes as a `Py_ssize_t`, cut down to the safe range; `DEFER` for an `__index__` in Python. */
export function asSize(value: Value): number | Deferred {
  const n = index(value);
  if (n === DEFER || typeof n === "number") return n;
  if (BigInt.asIntN(64, n) !== n) raise(OverflowError, "Python int too large to convert to C ssize_t");
  return clampInt(n);
}

/** An int cut down to the safe range. */
export function clampInt(n: number | bigint): number {
  return typeof n === "number" ? n : n < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** A bound of a search (`list.index`): cut down to the safe range and counted from the end if negative. */
export function searchBound(value: Value, length: number): number | Deferred {
  const n = index(value, "slice indices must be integers or have an __index__ method");
  if (n === DEFER) return DEFER;
  const at = clampInt(n);
  return at >= 0 ? at : Math.max(0, at + length);
}

/** How often to repeat a sequence of `length` items: OverflowError, or MemoryError before anything is made. */
export function repeatCount(value: number | bigint, length: number): number {
  if (typeof value !== "number" && BigInt.asIntN(64, value) !== value) {
    raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  const count = Math.max(0, clampInt(value));
  checkItems(count * length);
  return count;
}

/** What `*` says to a factor that is no int. */
export function factorMessage(factor: Value): string {
  return `can't multiply sequence by non-int of type '${typeOf(factor).name}'`;
}

/** Whether a factor is a sequence itself: its own `*` says then what is wrong. */
export function isSequence(value: Value): boolean {
  return slotOf(value, LEN) !== undefined && slotOf(value, INDEX) === undefined;
}

/** MemoryError for more items than an array can hold. */
export function checkItems(count: number): void {
  if (count > mostItems) raise(MemoryError);
}

/** Whether `iter(value)` finds a way to iterate at all. */
export function isIterable(value: Value): boolean {
  const found = slotOf(value, ITER);
  return found === undefined ? slotOf(value, GETITEM) !== undefined : found !== null;
}

/** Check the arguments that an `__init__` got: positional ones only, `most` of them. */
export function checkInit(
  name: string,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
  most = 1,
): void {
  if (kwargs.size > 0) raise(TypeError, `${name}() takes no keyword arguments`);
  if (args.length > most) {
    raise(TypeError, `${name} expected at most ${most} argument${most === 1 ? "" : "s"}, got ${args.length}`);
  }
}
