import { callNative } from "../interpreter/call.ts";
import { bytesType } from "../object/bytes.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { DEFER, type Deferred, deferral, Native } from "../object/native.ts";
import { floatType, intType, PyObject, strType, type Type, type Value } from "../object/object.ts";
import { tupleType } from "../object/tuple.ts";

/** An object whose calls do nothing but look at their one argument. `keyOf` is such a call without Python code, or `DEFER`. */
export interface KeyFunction extends PyObject {
  keyOf(object: Value): Value | Deferred;
}

function isKeyFunction(value: Value): value is KeyFunction {
  return value instanceof PyObject && value.type.isBuiltin && "keyOf" in value;
}

const immutable: readonly (Type | null)[] = [strType, intType, floatType, tupleType, bytesType];
const pure: readonly string[] = ["len", "abs", "ord"];

/** Whether a native only looks at what it is given, so that calling it again is the same as calling it once. */
function isPure(native: Native): boolean {
  const { kind, owner, module } = native;
  if (kind === "method" || kind === "slot") return immutable.includes(owner);
  return kind === "function" && module === "builtins" && pure.includes(native.name);
}

/** The keys that a function gives for items, if it is a builtin one that needs no Python code for them; else None. */
internal("_leaf_keys(function, items, /)", (func: Value, { items }: List) => {
  if (!isKeyFunction(func) && !(func instanceof Native && isPure(func))) return null;
  const keys: Value[] = [];
  for (const item of items) {
    const key = isKeyFunction(func) ? func.keyOf(item) : callNative(func, [item], null, true);
    if (key === DEFER) {
      deferral.callee = undefined;
      return null;
    }
    keys.push(key);
  }
  return new List(keys);
});
