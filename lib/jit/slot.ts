import { Float, PyObject, type Shape, type Type, type Value } from "../object/object.ts";

/**
 * What is known of a register at one place of compiled code, and where its value is. `r5` holds register 5 as a Python
 * value, `f5` its double, if it is a float; `n5` and `e5` are the next and the last-but-one number of a range that is iterated.
 *
 * - `unbound`: nothing is there, or nobody reads it.
 * - `int` (a safe one), `bool`, `none`, `str` (plain): in `r5`.
 * - `float`: in `r5` if `boxed`, in `f5` if `raw`; both may be.
 * - `object`: in `r5`, neither a primitive nor None, of class `type`, of shape `shape` where known.
 * - `value`: in `r5`, bound. `maybe`: perhaps unbound (`undefined`).
 * - `mixed`: in `r5`, unless that is the mark `RAW`: then a float in `f5`. Floats need no boxing where other values meet them.
 * - `pair`: a tuple of two items, in `n5` and `e5`, that nobody has seen yet.
 * - `range`: an iterator over ints: `n5` comes next, before `e5`.
 *
 * With `constant`, no variable needs to hold it.
 */
export interface Slot {
  readonly tag: Tag;
  readonly boxed: boolean;
  readonly raw: boolean;
  readonly constant?: Value | undefined;
  readonly type?: Type | undefined;
  readonly shape?: Shape | undefined;
  /** `range`: what is added each time. */
  readonly step?: number | undefined;
}

export type Tag =
  | "unbound"
  | "int"
  | "float"
  | "bool"
  | "none"
  | "str"
  | "object"
  | "value"
  | "maybe"
  | "mixed"
  | "pair"
  | "range";

export const unbound: Slot = { tag: "unbound", boxed: false, raw: false };
export const anInt: Slot = { tag: "int", boxed: true, raw: false };
export const aBool: Slot = { tag: "bool", boxed: true, raw: false };
export const aNone: Slot = { tag: "none", boxed: false, raw: false, constant: null };
export const aStr: Slot = { tag: "str", boxed: true, raw: false };
export const aValue: Slot = { tag: "value", boxed: true, raw: false };
export const aMaybe: Slot = { tag: "maybe", boxed: true, raw: false };
export const aMixed: Slot = { tag: "mixed", boxed: true, raw: true };
export const aPair: Slot = { tag: "pair", boxed: false, raw: false };
export const rawFloat: Slot = { tag: "float", boxed: false, raw: true };
export const boxedFloat: Slot = { tag: "float", boxed: true, raw: false };
export const bothFloat: Slot = { tag: "float", boxed: true, raw: true };

export function anObject(type: Type | undefined, shape?: Shape | undefined): Slot {
  return { tag: "object", boxed: true, raw: false, type, shape };
}

/** A value that is known when compiling. */
export function constantSlot(value: Value): Slot {
  const at = { boxed: false, raw: false, constant: value };
  switch (typeof value) {
    case "number":
      return { tag: "int", ...at };
    case "string":
      return { tag: "str", ...at };
    case "boolean":
      return { tag: "bool", ...at };
    case "bigint":
      return { tag: "value", ...at };
    default:
      if (value === null) return aNone;
      if (value instanceof Float) return { tag: "float", ...at };
      return { tag: "object", ...at, type: value.type, shape: undefined };
  }
}

export function isConstant(slot: Slot): boolean {
  return slot.constant !== undefined;
}

function sameSlot(a: Slot, b: Slot): boolean {
  return (
    a === b ||
    (a.tag === b.tag &&
      a.boxed === b.boxed &&
      a.raw === b.raw &&
      a.constant === b.constant &&
      a.type === b.type &&
      a.shape === b.shape &&
      a.step === b.step)
  );
}

/** What holds where two ways meet. */
export function join(a: Slot, b: Slot): Slot {
  if (sameSlot(a, b)) return a;
  if (a.tag === "range" || b.tag === "range") return aMaybe;
  if (a.tag === "unbound" || b.tag === "unbound") {
    const other = a.tag === "unbound" ? b : a;
    return other.tag === "unbound" ? unbound : aMaybe;
  }
  if (a.tag === "maybe" || b.tag === "maybe") return aMaybe;
  if (a.tag === "float" && b.tag === "float") {
    // A double can be had from either; a box only where both have one.
    return a.boxed && b.boxed ? (a.raw && b.raw ? bothFloat : boxedFloat) : rawFloat;
  }
  if (a.tag === "mixed" || b.tag === "mixed") return aMixed;
  if (a.tag === "float" || b.tag === "float") {
    const float = a.tag === "float" ? a : b;
    return float.boxed ? aValue : aMixed;
  }
  if (a.tag !== b.tag) return aValue;
  switch (a.tag) {
    case "int":
      return anInt;
    case "bool":
      return aBool;
    case "str":
      return aStr;
    case "none":
      return aNone;
    case "object":
      return anObject(a.type === b.type ? a.type : undefined, a.shape === b.shape ? a.shape : undefined);
    default:
      return aValue;
  }
}

/** What is known at a place: the registers, and facts that guards have found and nothing has put in doubt since. */
export interface State {
  readonly slots: Slot[];
  readonly facts: Set<string>;
}

export function copyState({ slots, facts }: State): State {
  return { slots: slots.slice(), facts: new Set(facts) };
}

export function joinStates(a: State, b: State): State {
  return {
    slots: a.slots.map((slot, i) => join(slot, b.slots[i])),
    facts: new Set([...a.facts].filter(fact => b.facts.has(fact))),
  };
}

export function sameState(a: State, b: State): boolean {
  return (
    a.facts.size === b.facts.size &&
    [...a.facts].every(fact => b.facts.has(fact)) &&
    a.slots.every((slot, i) => sameSlot(slot, b.slots[i]))
  );
}

/** The ints left of a range that is at `next`, before `end`. */
export function leftOf(next: number, end: number, step: number): number {
  return Math.max(0, Math.ceil((end - next) / step));
}

/** Stands in a `mixed` register for "a float, in the other variable". */
export class RawMark extends PyObject {}
export const RAW = new RawMark();
