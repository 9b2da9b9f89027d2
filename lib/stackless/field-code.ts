import { Bytes } from "../object/bytes.ts";
import { raise, TypeError, ValueError } from "../object/error.ts";
import { Float, PyObject, type Value } from "../object/object.ts";
import { Container } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";

/**
 * The fields of builtin objects as Python values, and back. Python values stand for themselves, but for tuples: a tuple is a
 * tag and what belongs to it, as in `("array", 1, 2)`; the tuple itself is `("value", (1, 2))`. So whatever plain fields
 * hold can be pickled, and its parts are objects that a pickle knows already or not.
 */
export function encodeField(field: unknown): Value {
  switch (typeof field) {
    case "undefined":
      return new Tuple(["undefined"]);
    case "string":
    case "boolean":
      return field;
    case "number":
      return Number.isSafeInteger(field) && !Object.is(field, -0)
        ? field
        : new Tuple(["number", new Float(field)]);
    case "bigint":
      return new Tuple(["bigint", String(field)]);
  }
  if (field === null) return null;
  if (field instanceof Tuple) return new Tuple(["value", field]);
  if (field instanceof PyObject) {
    // Some objects of the interpreter have no class in Python.
    if ((field.type as unknown) === undefined)
      raise(TypeError, `cannot pickle '${field.constructor.name}' object`);
    return field;
  }
  if (Array.isArray(field)) return new Tuple(["array", ...field.map(encodeField)]);
  if (field instanceof Map) return new Tuple(["map", ...[...field].flat().map(encodeField)]);
  if (field instanceof Set) return new Tuple(["set", ...[...field].map(encodeField)]);
  if (field instanceof Uint8Array) return new Tuple(["bytes", new Bytes(field.slice())]);
  if (typeof field === "object" && Object.getPrototypeOf(field) === Object.prototype)
    return new Tuple(["record", ...Object.entries(field).flat().map(encodeField)]);
  const name = typeof field === "object" ? (field?.constructor?.name ?? "object") : typeof field;
  return raise(TypeError, `cannot pickle '${name}' object`);
}

/** The field that a value stands for; ValueError if it stands for none. */
export function decodeField(value: Value): unknown {
  if (!(value instanceof Tuple)) return value;
  const [tag, ...parts] = value.items;
  switch (tag) {
    case "undefined":
      return undefined;
    case "value":
      if (parts[0] instanceof Tuple) return parts[0];
      break;
    case "number":
      if (parts[0] instanceof Float) return parts[0].value;
      break;
    case "bigint":
      if (typeof parts[0] === "string" && /^-?\d{1,10000}$/.test(parts[0])) return BigInt(parts[0]);
      break;
    case "array":
      return parts.map(decodeField);
    case "map":
      if (parts.length % 2 === 0) return new Map(pairs(parts.map(decodeField)));
      break;
    case "set":
      return new Set(parts.map(decodeField));
    case "bytes":
      if (parts[0] instanceof Bytes) return parts[0].data.slice();
      break;
    case "record": {
      const entries = pairs(parts.map(decodeField));
      if (
        parts.length % 2 === 0 &&
        entries.every(([name]) => typeof name === "string" && name !== "__proto__")
      )
        return Object.fromEntries(entries as [string, unknown][]);
    }
  }
  return raise(ValueError, "a state holds what no state can hold");
}

function pairs(items: readonly unknown[]): [unknown, unknown][] {
  const found: [unknown, unknown][] = [];
  for (let i = 0; i + 1 < items.length; i += 2) found.push([items[i], items[i + 1]]);
  return found;
}

/** Whether a field may hold what another object of the class has there when it is made. */
export function isLike(sample: unknown, field: unknown): boolean {
  if (sample === null || sample === undefined) return true;
  if (typeof sample !== "object") {
    const numbers = ["number", "bigint"];
    return (
      typeof field === typeof sample || (numbers.includes(typeof sample) && numbers.includes(typeof field))
    );
  }
  if (field === null || typeof field !== "object") return false;
  if (!(sample instanceof PyObject)) return Object.getPrototypeOf(field) === Object.getPrototypeOf(sample);
  return field instanceof PyObject && kindOf(field) === kindOf(sample);
}

/** The class of the host, as general as it can be: dicts and sets are tables, say. */
function kindOf(object: PyObject): unknown {
  let kind = Object.getPrototypeOf(object);
  for (;;) {
    const base = Object.getPrototypeOf(kind);
    if (base === PyObject.prototype || base === Container.prototype || base === null) return kind;
    kind = base;
  }
}
