// The methods of bytes and bytearray, on a Uint8Array. What returns the bytes unchanged may return the same array.
import { TextError } from "./error.ts";
import {
  centerMargins,
  clampRange,
  countMatches,
  type Index,
  matchesAt,
  searchBackward,
  searchForward,
  splitAt,
  splitAtFromEnd,
  splitAtLines,
  splitAtSpace,
  splitAtSpaceFromEnd,
  tabStops,
  trimEnd,
  trimStart,
  type UnitTest,
} from "./sequence.ts";
import { checkLength } from "./text.ts";

const empty = new Uint8Array(0);

/** Whether `bytes.split` and `bytes.strip` take a byte for white space. */
export function isSpaceByte(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function isLineBreak(byte: number): boolean {
  return byte === 10 || byte === 13;
}

/** The needle for an int argument of `find` and its like. ValueError. */
export function byteNeedle(n: number | bigint): Uint8Array {
  if (n < 0 || n > 255) throw new TextError("ValueError", "byte must be in range(0, 256)");
  return Uint8Array.of(Number(n));
}

/** `bytes.find(sub, start, end)`: -1 if it isn't there. */
export function bytesFind(bytes: Uint8Array, sub: Uint8Array, start?: Index, end?: Index): number {
  const [from, to] = clampRange(bytes.length, start, end);
  return searchForward(bytes, sub, from, to);
}

/** `bytes.rfind(sub, start, end)` */
export function bytesRfind(bytes: Uint8Array, sub: Uint8Array, start?: Index, end?: Index): number {
  const [from, to] = clampRange(bytes.length, start, end);
  return searchBackward(bytes, sub, from, to);
}

/** `bytes.count(sub, start, end)` */
export function bytesCount(bytes: Uint8Array, sub: Uint8Array, start?: Index, end?: Index): number {
  const [from, to] = clampRange(bytes.length, start, end);
  return countMatches(bytes, sub, from, to);
}

/** `bytes.startswith(prefix, start, end)` for one prefix. */
export function bytesStartsWith(bytes: Uint8Array, prefix: Uint8Array, start?: Index, end?: Index): boolean {
  const [from, to] = clampRange(bytes.length, start, end);
  return to - from >= prefix.length && matchesAt(bytes, prefix, from);
}

/** `bytes.endswith(suffix, start, end)` for one suffix. */
export function bytesEndsWith(bytes: Uint8Array, suffix: Uint8Array, start?: Index, end?: Index): boolean {
  const [from, to] = clampRange(bytes.length, start, end);
  return to - from >= suffix.length && matchesAt(bytes, suffix, to - suffix.length);
}

/** `bytes.removeprefix(prefix)` */
export function bytesRemovePrefix(bytes: Uint8Array, prefix: Uint8Array): Uint8Array {
  return bytesStartsWith(bytes, prefix) ? bytes.slice(prefix.length) : bytes;
}

/** `bytes.removesuffix(suffix)` */
export function bytesRemoveSuffix(bytes: Uint8Array, suffix: Uint8Array): Uint8Array {
  return bytesEndsWith(bytes, suffix) ? bytes.slice(0, bytes.length - suffix.length) : bytes;
}

/** Negative, zero or positive as `left` sorts before, with or after `right`. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i]) return left[i] - right[i];
  return left.length - right.length;
}

/** Several runs of bytes one after the other. MemoryError. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  return bytesJoin(empty, parts);
}

/** `separator.join(parts)`. MemoryError. */
export function bytesJoin(separator: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  let length = separator.length * Math.max(parts.length - 1, 0);
  for (const part of parts) length += part.length;
  const joined = newBytes(length);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    if (i > 0 && separator.length > 0) {
      joined.set(separator, at);
      at += separator.length;
    }
    joined.set(parts[i], at);
    at += parts[i].length;
  }
  return joined;
}

function newBytes(length: number): Uint8Array {
  checkLength(length);
  return new Uint8Array(length);
}

/** `bytes * count`. MemoryError. */
export function bytesRepeat(bytes: Uint8Array, count: number): Uint8Array {
  if (count <= 0 || bytes.length === 0) return empty.slice();
  const repeated = newBytes(bytes.length * count);
  repeated.set(bytes);
  // Each copy doubles what there is.
  for (let done = bytes.length; done < repeated.length; done *= 2) repeated.copyWithin(done, 0, done);
  return repeated;
}

/** `bytes.replace(old, new, count)`; all of them if the count is negative. MemoryError. */
export function bytesReplace(
  bytes: Uint8Array,
  old: Uint8Array,
  replacement: Uint8Array,
  count: Index = -1,
): Uint8Array {
  const most = count < 0 ? Number.POSITIVE_INFINITY : Number(count);
  if (most === 0) return bytes;
  if (old.length > 0) {
    const bounds = splitAt(bytes, old, most);
    return bounds.length === 2 ? bytes : bytesJoin(replacement, cut(bytes, bounds));
  }
  const places = Math.min(bytes.length + 1, most);
  const result = newBytes(bytes.length + places * replacement.length);
  let at = 0;
  for (let i = 0; i < places; i++) {
    result.set(replacement, at);
    at += replacement.length;
    if (i < bytes.length) result[at++] = bytes[i];
  }
  result.set(bytes.subarray(places), at);
  return result;
}

function cut(bytes: Uint8Array, bounds: number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let i = 0; i < bounds.length; i += 2) pieces.push(bytes.slice(bounds[i], bounds[i + 1]));
  return pieces;
}

function splitLimit(most: Index): number {
  return most === undefined || most < 0 ? Number.POSITIVE_INFINITY : Number(most);
}

function nonEmpty(separator: Uint8Array): Uint8Array {
  if (separator.length === 0) throw new TextError("ValueError", "empty separator");
  return separator;
}

/** `bytes.split(sep, maxsplit)`; at white space without a separator. ValueError for an empty one. */
export function bytesSplit(bytes: Uint8Array, separator?: Uint8Array, most?: Index): Uint8Array[] {
  const limit = splitLimit(most);
  if (separator === undefined) return cut(bytes, splitAtSpace(bytes, isSpaceByte, limit));
  return cut(bytes, splitAt(bytes, nonEmpty(separator), limit));
}

/** `bytes.rsplit(sep, maxsplit)` */
export function bytesRsplit(bytes: Uint8Array, separator?: Uint8Array, most?: Index): Uint8Array[] {
  const limit = splitLimit(most);
  if (separator === undefined) return cut(bytes, splitAtSpaceFromEnd(bytes, isSpaceByte, limit));
  return cut(bytes, splitAtFromEnd(bytes, nonEmpty(separator), limit));
}

/** `bytes.splitlines(keepends)` */
export function bytesSplitLines(bytes: Uint8Array, keepEnds = false): Uint8Array[] {
  return cut(bytes, splitAtLines(bytes, isLineBreak, keepEnds));
}

/** `bytes.partition(sep)`. ValueError for an empty separator. */
export function bytesPartition(
  bytes: Uint8Array,
  separator: Uint8Array,
): [Uint8Array, Uint8Array, Uint8Array] {
  const found = bytesFind(bytes, nonEmpty(separator));
  if (found < 0) return [bytes, empty.slice(), empty.slice()];
  return [bytes.slice(0, found), separator, bytes.slice(found + separator.length)];
}

/** `bytes.rpartition(sep)`. ValueError for an empty separator. */
export function bytesRpartition(
  bytes: Uint8Array,
  separator: Uint8Array,
): [Uint8Array, Uint8Array, Uint8Array] {
  const found = bytesRfind(bytes, nonEmpty(separator));
  if (found < 0) return [empty.slice(), empty.slice(), bytes];
  return [bytes.slice(0, found), separator, bytes.slice(found + separator.length)];
}

function stripTest(set: Uint8Array | undefined): UnitTest {
  return set === undefined ? isSpaceByte : byte => set.includes(byte);
}

/** `bytes.strip(set)`; white space without a set. */
export function bytesStrip(bytes: Uint8Array, set?: Uint8Array): Uint8Array {
  const test = stripTest(set);
  const start = trimStart(bytes, test);
  return bytes.slice(start, trimEnd(bytes, test, start));
}

/** `bytes.lstrip(set)` */
export function bytesLstrip(bytes: Uint8Array, set?: Uint8Array): Uint8Array {
  return bytes.slice(trimStart(bytes, stripTest(set)));
}

/** `bytes.rstrip(set)` */
export function bytesRstrip(bytes: Uint8Array, set?: Uint8Array): Uint8Array {
  return bytes.slice(0, trimEnd(bytes, stripTest(set)));
}

/** `bytes.expandtabs(tabsize)`. MemoryError. */
export function bytesExpandTabs(bytes: Uint8Array, tabSize = 8): Uint8Array {
  const stops = tabStops(bytes, tabSize);
  const result = newBytes(stops.reduce((length, [start, end, blanks]) => length + end - start + blanks, 0));
  result.fill(32);
  let at = 0;
  for (const [start, end, blanks] of stops) {
    result.set(bytes.subarray(start, end), at);
    at += end - start + blanks;
  }
  return result;
}

function pad(bytes: Uint8Array, left: number, right: number, fill: number): Uint8Array {
  const padded = newBytes(left + bytes.length + right).fill(fill);
  padded.set(bytes, left);
  return padded;
}

/** `bytes.center(width, fillbyte)`. MemoryError. */
export function bytesCenter(bytes: Uint8Array, width: number, fill = 32): Uint8Array {
  return width <= bytes.length ? bytes : pad(bytes, ...centerMargins(bytes.length, width), fill);
}

/** `bytes.ljust(width, fillbyte)`. MemoryError. */
export function bytesLjust(bytes: Uint8Array, width: number, fill = 32): Uint8Array {
  return width <= bytes.length ? bytes : pad(bytes, 0, width - bytes.length, fill);
}

/** `bytes.rjust(width, fillbyte)`. MemoryError. */
export function bytesRjust(bytes: Uint8Array, width: number, fill = 32): Uint8Array {
  return width <= bytes.length ? bytes : pad(bytes, width - bytes.length, 0, fill);
}

/** `bytes.zfill(width)`: zeros between a sign and the rest. MemoryError. */
export function bytesZfill(bytes: Uint8Array, width: number): Uint8Array {
  if (width <= bytes.length) return bytes;
  const filled = pad(bytes, width - bytes.length, 0, 48);
  if (bytes[0] === 43 || bytes[0] === 45) {
    filled[width - bytes.length] = 48;
    filled[0] = bytes[0];
  }
  return filled;
}

/** `bytes.translate(table, removed)`; without a table bytes stay themselves. ValueError for a table of another size than 256. */
export function bytesTranslate(
  bytes: Uint8Array,
  table: Uint8Array | undefined,
  removed: Uint8Array = empty,
): Uint8Array {
  if (table !== undefined && table.length !== 256) {
    throw new TextError("ValueError", "translation table must be 256 characters long");
  }
  const kept = removed.length === 0 ? bytes : bytes.filter(byte => !removed.includes(byte));
  return table === undefined ? kept : kept.map(byte => table[byte]);
}

/** `bytes.maketrans(from, to)`. ValueError. */
export function bytesMakeTrans(from: Uint8Array, to: Uint8Array): Uint8Array {
  if (from.length !== to.length)
    throw new TextError("ValueError", "maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (let i = 0; i < from.length; i++) table[from[i]] = to[i];
  return table;
}
