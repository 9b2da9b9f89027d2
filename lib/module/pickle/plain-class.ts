import { objectType, type Type } from "../../object/object.ts";

/** What is known of a class, in one version of it. */
const plainness = new WeakMap<Type, { readonly version: number; readonly isPlain: boolean }>();

/** Whether a class leaves it to `object` how its instances are pickled. */
export function isPlainClass(type: Type): boolean {
  const known = plainness.get(type);
  if (known !== undefined && known.version === type.version) return known.isPlain;
  const [native] = type.mro.filter(each => each.isBuiltin);
  const isPlain =
    native === objectType &&
    !type.mro.some(each => (each.slotsDeclared?.length ?? 0) > 0) &&
    deciders.every(name => type.lookup(name) === objectType.lookup(name));
  plainness.set(type, { version: type.version, isPlain });
  return isPlain;
}

/** The methods by which a class has a say. */
const deciders = [
  "__reduce_ex__",
  "__reduce__",
  "__getstate__",
  "__getattribute__",
  "__getattr__",
  "__getnewargs_ex__",
  "__getnewargs__",
  "__class__",
];
