import { intToFloat } from "../text/index.ts";
import { raise, TypeError } from "./error.ts";
import { internal } from "./internal.ts";
import { DEFER, type Deferred } from "./native.ts";
import { Float, floatType, intType, isInstance, typeOf, type Value } from "./object.ts";
import { asFloat, asInt, callSlot } from "./protocol.ts";
import * as slot from "./slot.generated.ts";

/**
 * A number as a double: of a float, or by `__float__`, else `__index__`. `DEFER` where these are Python code,
 * undefined for what is no real number. OverflowError for a large int.
 */
export function realOf(value: Value): number | Deferred | undefined {
  if (value instanceof Float) return value.value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return intToFloat(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return asFloat(value) ?? convert(value);
}

function convert(value: Value): number | Deferred | undefined {
  const float = callSlot(value, slot.FLOAT);
  if (float === DEFER) return DEFER;
  if (float !== undefined) return (float as Float).value; // Native __float__s return floats.
  const int = callSlot(value, slot.INDEX);
  return int === undefined || int === DEFER ? int : intToFloat(int as number | bigint);
}

/** As `realOf`; TypeError `must be real number, not str`. */
export function requireReal(value: Value): number | Deferred {
  const x = realOf(value);
  return x === undefined ? raise(TypeError, `must be real number, not ${typeOf(value).name}`) : x;
}

// What Python methods returned, for the twins of conversions.

internal("_float_result(value, result, /)", (value: Value, result: Value) => {
  if (isInstance(result, floatType)) return result instanceof Float ? result : new Float(asFloat(result));
  raise(TypeError, `${typeOf(value).name}.__float__ returned non-float (type ${typeOf(result).name})`);
});

internal("_int_result(method, result, /)", (method: string, result: Value) => {
  if (isInstance(result, intType)) return asInt(result) as number | bigint;
  raise(TypeError, `${method} returned non-int (type ${typeOf(result).name})`);
});

internal("_float_of_int(value, /)", (value: Value) => new Float(intToFloat(asInt(value) as number | bigint)));
