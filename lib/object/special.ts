import { bindMember } from "./attribute.ts";
import { raise, TypeError } from "./error.ts";
import { Function } from "./function.ts";
import { internal } from "./internal.ts";
import { DEFER, type Deferred, defer, Native } from "./native.ts";
import { slotOf, typeOf, type Value } from "./object.ts";
import { callLeaf } from "./protocol.ts";

/**
 * `type(value).__name__(value, …)` as the end of a native: the result of a native method; a Python function takes the
 * native's place. Undefined if there is no such method; `DEFER` to the twin for other callables.
 */
export function endWithSlot(
  value: Value,
  number: number,
  ...rest: readonly Value[]
): Value | Deferred | undefined {
  const found = slotOf(value, number);
  if (found === undefined || found === null) return undefined;
  if (found instanceof Native) return callLeaf(found, value, ...rest);
  return found instanceof Function ? defer(found, [value, ...rest]) : DEFER;
}

/** Special methods that a class can't do without by setting them to None: the None is called, in vain. */
const calledAnyway = new Set(
  "next int float index complex abs round dir bytes divmod rdivmod instancecheck subclasscheck trunc floor ceil"
    .split(" ")
    .map(name => `__${name}__`),
);

const noMethod = internal("_no_method(*args, **kwargs)", () =>
  raise(TypeError, "'NoneType' object is not callable"),
);

/** The special method of a value's class, bound to it; None if there is none. */
internal("_special(value, name, /)", (value: Value, name: string) => {
  const type = typeOf(value);
  const found = type.lookup(name);
  if (found === null && calledAnyway.has(name)) return noMethod;
  return found === undefined ? null : bindMember(found, value, type);
});

/** The name of a value's class. */
internal("_type_name(value, /)", (value: Value) => typeOf(value).name);
