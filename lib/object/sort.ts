import { DEFER, type Deferred } from "./native.ts";
import { Float, type Value } from "./object.ts";
import { order } from "./order.ts";
import { Tuple, tupleType } from "./tuple.ts";

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
  switch (commonKind(by)) {
    case "other":
      return mergeItems(items, by);
    case "int":
      if (keys === null && items.length > fewNumbers) {
        const numbers = items.slice() as number[];
        sortDoubles(numbers);
        return numbers;
      }
      return mergePlain(by as readonly number[], items);
    case "str":
      return mergePlain(by as readonly string[], items);
    case "float":
      return mergePlain(
        (by as readonly Float[]).map(each => each.value),
        items,
      );
  }
}

/** Up to so many, numbers are merged faster than they are sorted by the host (*measured* on V8 11.3). */
const fewNumbers = 500;

const runLength = 8;

/** The items in the order of their keys, all of them numbers or all of them texts. */
function mergePlain(keys: readonly (number | string)[], items: readonly Value[]): Value[] {
  const { length } = items;
  const isOwn = (keys as readonly Value[]) === items;
  let fromKeys: (number | string)[] = keys.slice();
  let fromItems: Value[] = isOwn ? fromKeys : items.slice();
  for (let start = 0; start < length; start += runLength) {
    const end = Math.min(start + runLength, length);
    for (let i = start + 1; i < end; i++) {
      const key = fromKeys[i];
      const item = fromItems[i];
      let at = i;
      for (; at > start && key < fromKeys[at - 1]; at--) {
        fromKeys[at] = fromKeys[at - 1];
        fromItems[at] = fromItems[at - 1];
      }
      fromKeys[at] = key;
      fromItems[at] = item;
    }
  }
  if (length <= runLength) return fromItems;
  let toKeys = fromKeys.slice();
  let toItems: Value[] = isOwn ? toKeys : fromItems.slice();
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      // What is in order already is only moved.
      if (middle < end && !(fromKeys[middle] < fromKeys[middle - 1])) right = end;
      for (let at = start; at < end; at++) {
        const isRight = right < end && (left === middle || fromKeys[right] < fromKeys[left]);
        const next = isRight ? right++ : left++;
        toKeys[at] = fromKeys[next];
        toItems[at] = fromItems[next];
      }
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromItems, toItems] = [toItems, fromItems];
  }
  return fromItems;
}

/** Sort by `<` of the keys, as natives define it; null as soon as a comparison needs Python code. */
function mergeItems(items: readonly Value[], keys: readonly Value[]): Value[] | null {
  const { length } = keys;
  const firsts = firstsOf(keys);
  let from = Uint32Array.from(keys, (_, i) => i);
  for (let start = 0; start < length; start += runLength) {
    if (!insertRun(keys, firsts, from, start, Math.min(start + runLength, length))) return null;
  }
  let to = new Uint32Array(length);
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      if (!mergeRuns(keys, firsts, from, to, start, middle, end)) return null;
    }
    [from, to] = [to, from];
  }
  return Array.from(from, place => items[place]);
}

/** The first items of keys that are tuples, where these items are all ints or all texts: mostly they decide. */
type Firsts = readonly (number | string)[] | null;

function firstsOf(keys: readonly Value[]): Firsts {
  const firsts: (number | string)[] = [];
  for (const key of keys) {
    if (!(key instanceof Tuple) || key.type !== tupleType || key.items.length === 0) return null;
    const [first] = key.items;
    if (typeof first !== "number" && typeof first !== "string") return null;
    if (firsts.length > 0 && typeof first !== typeof firsts[0]) return null;
    firsts.push(first);
  }
  return firsts;
}

/** Whether the key at one place is less than that at another. */
function isLess(keys: readonly Value[], firsts: Firsts, a: number, b: number): Value | Deferred {
  if (firsts !== null) {
    const x = firsts[a];
    const y = firsts[b];
    if (x !== y) return x < y;
  }
  return order(keys[a], keys[b], "<");
}

function insertRun(
  keys: readonly Value[],
  firsts: Firsts,
  places: Uint32Array,
  start: number,
  end: number,
): boolean {
  for (let i = start + 1; i < end; i++) {
    const place = places[i];
    let at = i;
    while (at > start) {
      const less = isLess(keys, firsts, place, places[at - 1]);
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
  firsts: Firsts,
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
    const less = isLess(keys, firsts, from[right], from[left]);
    if (less === DEFER) return false;
    to[at] = less === true ? from[right++] : from[left++];
  }
  return true;
}
