import { raise, TypeError, ValueError } from "../object/error.ts";
import { typeOf, type Value } from "../object/object.ts";
import { asFloat, asInt } from "../object/protocol.ts";

/** Seconds, an int or float, as milliseconds; None is forever. */
export function milliseconds(value: Value): number {
  if (value === null) return Number.POSITIVE_INFINITY;
  const seconds = asFloat(value) ?? asInt(value);
  if (seconds === undefined) raiseNoNumber(value);
  if (Number.isNaN(seconds)) raise(ValueError, "Invalid value NaN (not a number)");
  return Number(seconds) * 1000;
}

export function raiseNoNumber(value: Value): never {
  raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
}
