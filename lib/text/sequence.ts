// The searching and splitting that str and bytes share, over code units, code points or bytes. Pieces come as flat lists of
// their bounds, [start, end, start, end, …], for the caller to cut out.

/** What can be searched: a JavaScript string, bytes, code points. Both sides of a search are of the same form. */
export type Units = string | Uint8Array | Uint32Array;

function unitAt(units: Units, index: number): number {
  return typeof units === "string" ? units.charCodeAt(index) : units[index];
}

/** An index of Python's, if there is one. */
export type Index = number | bigint | undefined;

/** The bounds of a slice: negative ones count from the end; the end is clamped, the start may lie beyond it. */
export function clampRange(length: number, start: Index, end: Index): [start: number, end: number] {
  return [clampIndex(length, start ?? 0, false), clampIndex(length, end ?? length, true)];
}

function clampIndex(length: number, index: number | bigint, isEnd: boolean): number {
  if (index < 0) return Math.max(length + Number(index), 0);
  return isEnd && index > length ? length : Number(index);
}

/** The first place of the needle within the bounds, or -1. Nothing is found in bounds that are the wrong way round. */
export function searchForward(units: Units, needle: Units, start: number, end: number): number {
  const length = needle.length;
  if (end - start < length) return -1;
  if (length === 0) return start;
  if (typeof units === "string") {
    if (end === units.length) return units.indexOf(needle as string, start);
    const found = units.slice(start, end).indexOf(needle as string);
    return found < 0 ? -1 : found + start;
  }
  const first = unitAt(needle, 0);
  const last = end - length;
  for (let i = units.indexOf(first, start); i >= 0 && i <= last; i = units.indexOf(first, i + 1)) {
    if (matchesAt(units, needle, i)) return i;
  }
  return -1;
}

/** The last place of the needle within the bounds, or -1. */
export function searchBackward(units: Units, needle: Units, start: number, end: number): number {
  const length = needle.length;
  if (end - start < length) return -1;
  if (length === 0) return end;
  if (typeof units === "string") {
    if (start === 0) return units.lastIndexOf(needle as string, end - length);
    const found = units.slice(start, end).lastIndexOf(needle as string);
    return found < 0 ? -1 : found + start;
  }
  const first = unitAt(needle, 0);
  for (let i = units.lastIndexOf(first, end - length); i >= start; i = units.lastIndexOf(first, i - 1)) {
    if (matchesAt(units, needle, i)) return i;
    if (i === 0) break; // lastIndexOf would take -1 for the end.
  }
  return -1;
}

/** Whether the needle stands at a place; there is room for it. */
export function matchesAt(units: Units, needle: Units, at: number): boolean {
  if (typeof units === "string") return units.startsWith(needle as string, at);
  for (let i = 0; i < needle.length; i++) if (units[at + i] !== unitAt(needle, i)) return false;
  return true;
}

/** How often the needle occurs within the bounds without overlap, at most so many times. An empty one: between all units. */
export function countMatches(
  units: Units,
  needle: Units,
  start: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): number {
  if (end < start) return 0;
  if (needle.length === 0) return Math.min(end - start + 1, most);
  let count = 0;
  for (let at = start; count < most; count++) {
    const found = searchForward(units, needle, at, end);
    if (found < 0) break;
    at = found + needle.length;
  }
  return count;
}

/** The pieces between the first `most` separators. */
export function splitAt(units: Units, separator: Units, most: number): number[] {
  const bounds: number[] = [];
  let start = 0;
  for (let cuts = 0; cuts < most; cuts++) {
    const found = searchForward(units, separator, start, units.length);
    if (found < 0) break;
    bounds.push(start, found);
    start = found + separator.length;
  }
  bounds.push(start, units.length);
  return bounds;
}

/** The pieces between the last `most` separators. */
export function splitAtFromEnd(units: Units, separator: Units, most: number): number[] {
  const bounds: number[] = [];
  let end = units.length;
  for (let cuts = 0; cuts < most; cuts++) {
    const found = searchBackward(units, separator, 0, end);
    if (found < 0) break;
    bounds.push(end, found + separator.length);
    end = found;
  }
  bounds.push(end, 0);
  return bounds.reverse();
}

/** Whether a unit belongs to a class, as white space does. */
export type UnitTest = (unit: number) => boolean;

/** The pieces between runs of white space, of which the first `most` cut; none is empty. The last keeps its space then. */
export function splitAtSpace(units: Units, isSpace: UnitTest, most: number): number[] {
  const bounds: number[] = [];
  const end = units.length;
  let at = 0;
  for (let cuts = 0; ; cuts++) {
    while (at < end && isSpace(unitAt(units, at))) at++;
    if (at === end) return bounds;
    const start = at;
    if (cuts === most) {
      bounds.push(start, units.length);
      return bounds;
    }
    while (at < end && !isSpace(unitAt(units, at))) at++;
    bounds.push(start, at);
  }
}

/** The pieces between runs of white space, of which the last `most` cut; none is empty. */
export function splitAtSpaceFromEnd(units: Units, isSpace: UnitTest, most: number): number[] {
  const bounds: number[] = [];
  let at = units.length;
  for (let cuts = 0; ; cuts++) {
    while (at > 0 && isSpace(unitAt(units, at - 1))) at--;
    if (at === 0) break;
    const end = at;
    if (cuts === most) {
      bounds.push(end, 0);
      break;
    }
    while (at > 0 && !isSpace(unitAt(units, at - 1))) at--;
    bounds.push(end, at);
  }
  return bounds.reverse();
}

/** Where the units begin that aren't of a class. */
export function trimStart(units: Units, isOf: UnitTest, end: number = units.length): number {
  let start = 0;
  while (start < end && isOf(unitAt(units, start))) start++;
  return start;
}

/** Where the units end that aren't of a class. */
export function trimEnd(units: Units, isOf: UnitTest, start = 0): number {
  let end = units.length;
  while (end > start && isOf(unitAt(units, end - 1))) end--;
  return end;
}

/** The lines, with what ends them or without. A carriage return and a line feed end one line together. */
export function splitAtLines(units: Units, isBreak: UnitTest, keepEnds: boolean): number[] {
  const bounds: number[] = [];
  const length = units.length;
  for (let start = 0; start < length; ) {
    let end = start;
    while (end < length && !isBreak(unitAt(units, end))) end++;
    let next = end;
    if (end < length)
      next += unitAt(units, end) === 13 && end + 1 < length && unitAt(units, end + 1) === 10 ? 2 : 1;
    bounds.push(start, keepEnds ? next : end);
    start = next;
  }
  return bounds;
}

/** How many units of filling `center` puts before and after: the odd one to the left if the width is odd. */
export function centerMargins(length: number, width: number): [left: number, right: number] {
  const missing = width - length;
  const left = Math.floor(missing / 2) + (missing % 2 !== 0 && width % 2 !== 0 ? 1 : 0);
  return [left, missing - left];
}

/**
 * What `expandtabs` does: for each piece up to a tab, its bounds and how many blanks follow it. Columns are counted from the
 * last line feed or carriage return.
 */
export function tabStops(units: Units, tabSize: number): [start: number, end: number, blanks: number][] {
  const stops: [number, number, number][] = [];
  let start = 0;
  let column = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = unitAt(units, i);
    if (unit === 9) {
      const blanks = tabSize > 0 ? tabSize - (column % tabSize) : 0;
      stops.push([start, i, blanks]);
      column += blanks;
      start = i + 1;
    } else column = unit === 10 || unit === 13 ? 0 : column + 1;
  }
  stops.push([start, units.length, 0]);
  return stops;
}
