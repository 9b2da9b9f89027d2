import { formatFloat, formatInt, formatStr } from "../text/index.ts";
import { internal } from "./internal.ts";
import { DEFER, type Deferred, Native } from "./native.ts";
import { Float, objectType, slotOf, type Value, WideStr, Wrapped } from "./object.ts";
import { asStr, callSlot, str } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { concatStrs, fillPoints, type Str, strLength, strOf, textOf } from "./wide.ts";

/** `format(value, spec)`, or `DEFER` where `__format__` is, or asks, Python code. */
export function formatValue(value: Value, spec: Str): Str | Deferred {
  if (spec === "") {
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
  } else {
    if (typeof value === "number") return strOf(formatInt(value, textOf(spec)));
    if (value instanceof Float) return strOf(formatFloat(value.value, textOf(spec)));
    if (typeof value === "string") return strOf(formatStr(value, textOf(spec)));
  }
  if (formatsAsStr(value, spec)) return str(value);
  const result = callSlot(value, slot.FORMAT, spec);
  return result === undefined || result === DEFER ? DEFER : (result as Str); // Native __format__s return text.
}

/**
 * Whether formatting comes to `str(value)`: without a specification, for classes derived from str, int or float, and where
 * `object.__format__` does it.
 */
function formatsAsStr(value: Value, spec: Str): boolean {
  if (spec !== "") return false;
  const method = slotOf(value, slot.FORMAT);
  return value instanceof Wrapped ? method instanceof Native : method === objectType.slot(slot.FORMAT);
}
internal("_formats_as_str(value, spec, /)", (value: Value, spec: Value) => {
  return formatsAsStr(value, asStr(spec) as Str);
});

/** The concatenation of strs, as an f-string builds them. */
export function concatStrings(parts: readonly Str[]): Str {
  let text = "";
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (typeof part !== "string") return concatWide(parts);
    text += part;
  }
  return text;
}

function concatWide(parts: readonly Str[]): Str {
  if (parts.length === 2) return concatStrs(parts[0], parts[1]);
  let length = 0;
  for (const part of parts) length += strLength(part);
  const points = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    fillPoints(points, at, part);
    at += strLength(part);
  }
  return new WideStr(points);
}
