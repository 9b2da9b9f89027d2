import { DEFER } from "./native.ts";
import { Float, type Value } from "./object.ts";
import { order } from "./order.ts";

/**
 * Sorting without Python code. Everything here is stable; keys that only Python code can compare are left to
 * the prelude, which merges in Python.
 */

/** What all keys have in common, as far as it makes sorting fast. */
type Kind = "int" | "float" | "str" | "other";

function kindOf(value: Value): Kind {
  switch (typeof value) {
    case "number":
      return "int";
    case "string":
      return "str";
    default:
      return value instanceof Float && !Number.isNaN(value.value) ? "float" : "other";
  }
}

function commonKind(keys: readonly Value[]): Kind {
  const kind = kindOf(keys[0]);
  for (let i = 1; i < keys.length; i++) if (kindOf(keys[i]) !== kind) return "other";
  return kind;
}

/** Sort doubles in place. Equal ones can't be told apart, but for zeros with a sign. */
export function sortDoubles(doubles: number[]): void {
  for (const each of doubles) {
    if (each === 0 && 1 / each < 0) {
      doubles.sort((a, b) => a - b);
      return;
    }
  }
  const sorted = Float64Array.from(doubles).sort();
  for (let i = 0; i < sorted.length; i++) doubles[i] = sorted[i];
}

/**
 * The items in the order of their keys (which are the items themselves without `keys`), in a fresh array; null if Python code has to
 * compare. TypeError as `<` raises it.
 */
export function sortItems(items: readonly Value[], keys: readonly Value[] | null): Value[] | null {
  if (items.length < 2) return items.slice();
  const by = keys ?? items;
  const kind = commonKind(by);
  if (keys === null) {
    if (kind === "int") {
      const numbers = items.slice() as number[];
      sortDoubles(numbers);
      return numbers;
    }
    if (kind === "str") return (items.slice() as string[]).sort(compareStrings);
    if (kind === "float") return (items.slice() as Float[]).sort((a, b) => a.value - b.value);
    return mergeItems(items, by);
  }
  if (kind === "other") return mergeItems(items, by);
  const places = Array.from(items, (_, i) => i);
  if (kind === "str") {
    const texts = by as readonly string[];
    places.sort((a, b) => compareStrings(texts[a], texts[b]));
  } else {
    const numbers =
      kind === "int" ? (by as readonly number[]) : (by as readonly Float[]).map(each => each.value);
    places.sort((a, b) => numbers[a] - numbers[b]);
  }
  return places.map(place => items[place]);
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sort by `<` of the keys, as natives define it. */
function mergeItems(items: readonly Value[], keys: readonly Value[]): Value[] | null {
  const places = mergeSort(keys);
  return places === null ? null : Array.from(places, place => items[place]);
}

const runLength = 16;

/** The positions of the keys in order; null as soon as a comparison needs Python code. */
function mergeSort(keys: readonly Value[]): Uint32Array | null {
  const { length } = keys;
  let from = Uint32Array.from(keys, (_, i) => i);
  for (let start = 0; start < length; start += runLength) {
    if (!insertRun(keys, from, start, Math.min(start + runLength, length))) return null;
  }
  let to = new Uint32Array(length);
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      if (!mergeRuns(keys, from, to, start, middle, Math.min(start + 2 * width, length))) return null;
    }
    [from, to] = [to, from];
  }
  return from;
}

function insertRun(keys: readonly Value[], places: Uint32Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const place = places[i];
    const key = keys[place];
    let at = i;
    while (at > start) {
      const less = order(key, keys[places[at - 1]], "<");
      if (less === DEFER) return false;
      if (less !== true) break;
      places[at] = places[at - 1];
      at--;
    }
    places[at] = place;
  }
  return true;
}

function mergeRuns(
  keys: readonly Value[],
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
): boolean {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    if (left === middle) {
      to[at] = from[right++];
      continue;
    }
    if (right === end) {
      to[at] = from[left++];
      continue;
    }
    const less = order(keys[from[right]], keys[from[left]], "<");
    if (less === DEFER) return false;
    to[at] = less === true ? from[right++] : from[left++];
  }
  return true;
}
