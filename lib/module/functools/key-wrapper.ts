import { raise, TypeError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { constant, DEFER, declare, func, member, slot } from "../../object/native.ts";
import { builtinType, PyObject, type Value } from "../../object/object.ts";

/** What `cmp_to_key` gives, and what that makes of an object: a key that compares by the function. */
class KeyWrapper extends PyObject {
  readonly compare: Value;
  /** Undefined in what `cmp_to_key` gives. */
  readonly object: Value | undefined;

  constructor(compare: Value = null, object: Value | undefined = undefined) {
    super();
    this.compare = compare;
    this.object = object;
  }
}

const keyWrapperType = builtinType("functools.KeyWrapper", KeyWrapper);
keyWrapperType.module = "functools";
keyWrapperType.qualname = "KeyWrapper";
keyWrapperType.isBase = false;
keyWrapperType.isConstructible = false;

declare(keyWrapperType, null, () => [
  slot("__call__", (self: KeyWrapper, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
    const object = args.length === 1 ? args[0] : kwargs.get("obj");
    if (args.length + kwargs.size > 1) {
      raise(TypeError, `K() takes at most 1 argument (${args.length + kwargs.size} given)`);
    }
    if (object === undefined) raise(TypeError, "K() missing required argument 'obj' (pos 1)");
    return new KeyWrapper(self.compare, object);
  }),
  ...["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"].map(name =>
    slot(name, (_self: KeyWrapper, other: Value) =>
      other instanceof KeyWrapper ? DEFER : raise(TypeError, "other argument must be K instance"),
    ),
  ),
  constant("__hash__", null),
  member("obj", "Value wrapped by a key function.", (self: KeyWrapper) => self.object ?? null),
]);

/** `mycmp(key.obj, other.obj)` */
internal("_key_compare(key, /)", (self: KeyWrapper) => self.compare);
internal("_key_object(key, /)", (self: KeyWrapper) => self.object ?? null);

export const cmpToKey = func(
  "cmp_to_key(mycmp)",
  "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.",
  (compare: Value) => new KeyWrapper(compare),
);
