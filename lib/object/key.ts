import { Complex } from "./complex.ts";
import { DEFER, type Deferred } from "./native.ts";
import {
  comparesByIdentity,
  Float,
  identity,
  type PyObject,
  type Type,
  type Value,
  Wrapped,
} from "./object.ts";
import { hash } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { Tuple, tupleType } from "./tuple.ts";

/**
 * How dicts and sets find their keys.
 *
 * Most keys have a *direct* key: something that a JavaScript `Map` takes and that is the same for exactly the
 * values that are equal in Python: `1`, `True` and `1.0` are the number 1, a str is itself, an object that compares
 * by identity is itself. Other builtin values (tuples, bytes, …) are *structural*: they have a hash and are compared. What
 * hashes or compares by Python code has neither: the table then goes over to Python hashes (see `Table`).
 */
export type DirectKey = string | number | bigint | null | PyObject;

/** The direct key of a value, or undefined. */
export function directKey(value: Value): DirectKey | undefined {
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
  }
  if (value === null) return null;
  if (value instanceof Float) return floatKey(value);
  const { type } = value;
  if (value instanceof Wrapped) return comparesAsBase(type) ? directKey(value.value) : undefined;
  if (comparesByIdentity(type)) return value;
  // A complex number without an imaginary part equals a float.
  if (value instanceof Complex && value.imag === 0 && comparesAsBase(type)) return realKey(value.real, value);
  return undefined;
}

function floatKey(float: Float): DirectKey {
  return realKey(float.value, float);
}

function realKey(value: number, float: PyObject): DirectKey {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  return Number.isNaN(value) ? float : value; // Not a number: equal to itself alone.
}

/** Whether a subclass of int, str or float compares and hashes as that class does. */
function comparesAsBase(type: Type): boolean {
  const base = type.mro.find(each => each.isBuiltin) as Type;
  return type.slot(slot.EQ) === base.slot(slot.EQ) && type.slot(slot.HASH) === base.slot(slot.HASH);
}

/**
 * A 32-bit hash of a structural key. Equal values have equal ones; it is not what `hash()` shows. TypeError for
 * unhashable values; `DEFER` where Python code has a say.
 */
export function structuralHash(value: Value): number | Deferred {
  if (!(value instanceof Tuple)) return foldHash(hash(value));
  if (value.structural !== 0) return value.structural;
  if (value.type !== tupleType && value.type.slot(slot.HASH) !== tupleType.slot(slot.HASH))
    return foldHash(hash(value));
  const h = tupleHash(value, 0);
  if (h !== DEFER) value.structural = h;
  return h;
}

/** Tuples nested deeper than this hash alike, so that the walk needs no stack. */
const deepest = 32;

function tupleHash(tuple: Tuple, depth: number): number | Deferred {
  let h = 0x345678;
  const { items } = tuple;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === "number") {
      h = (Math.imul(h, 1000003) ^ foldNumber(item)) | 0;
      continue;
    }
    const key = directKey(item);
    let part: number | Deferred;
    if (key !== undefined) part = directHash(key);
    else if (item instanceof Tuple && item.type === tupleType) {
      part = depth < deepest ? tupleHash(item, depth + 1) : nestedHash(item);
    } else part = structuralHash(item);
    if (part === DEFER) return DEFER;
    h = (Math.imul(h, 1000003) ^ part) | 0;
  }
  return h;
}

/** All that lies deeper: only whether it can be hashed at all matters. */
function nestedHash(tuple: Tuple): number | Deferred {
  return hash(tuple) === DEFER ? DEFER : 0x7a11;
}

function directHash(key: DirectKey): number {
  if (typeof key === "number") return foldNumber(key);
  if (typeof key === "string") {
    let h = key.length;
    for (let i = 0; i < key.length; i++) h = (Math.imul(h, 31) + key.charCodeAt(i)) | 0;
    return h;
  }
  if (typeof key === "bigint") return foldHash(key) as number;
  return key === null ? 0x3c6ef372 : identity(key) | 0;
}

function foldHash(shown: number | bigint | Deferred): number | Deferred {
  if (shown === DEFER) return DEFER;
  return foldNumber(typeof shown === "number" ? shown : Number(BigInt.asIntN(53, shown)));
}

function foldNumber(n: number): number {
  return (n | 0) ^ ((n / 4294967296) | 0);
}
