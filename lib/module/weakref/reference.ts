import { raise, TypeError } from "../../object/error.ts";
import { finalization, WeakLink } from "../../object/finalization.ts";
import { classGetItem } from "../../object/generic-alias.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, declare, member, Native, slot } from "../../object/native.ts";
import {
  builtinType,
  NotImplemented,
  PyObject,
  slotOf,
  type Type,
  typeOf,
  type Value,
} from "../../object/object.ts";
import { address } from "../../object/object-methods.ts";
import { equals, hash } from "../../object/protocol.ts";
import { EQ } from "../../object/slot.generated.ts";

/** A weak reference that is asked for what it refers to: `weakref.ref`. */
export class Reference extends WeakLink {
  /** That of what it refers to, once somebody has asked for it. */
  hash: number | bigint | null = null;
}
export const referenceType = builtinType("weakref.ReferenceType", Reference);
referenceType.module = "weakref";
referenceType.qualname = "ReferenceType";

type Keywords = ReadonlyMap<string, Value>;

/** The arguments of a weak reference: the object, and the function to be called when it has died, or None. */
function readArguments(name: string, args: readonly Value[]): readonly [Value, Value] {
  const { length } = args;
  if (length === 0) raise(TypeError, `${name} expected at least 1 argument, got 0`);
  if (length > 2) raise(TypeError, `${name} expected at most 2 arguments, got ${length}`);
  return [args[0], args[1] ?? null];
}

/** Whether there can be weak references to a value. */
function isReferable(value: Value): value is PyObject {
  return value instanceof PyObject && typeOf(value).hasWeakref;
}

/** A new link to an object, or the one that there is already where they would be the same. */
export function linkTo(type: Type, isShared: boolean, object: Value, callback: Value): WeakLink {
  if (!isReferable(object))
    raise(TypeError, `cannot create weak reference to '${typeOf(object).name}' object`);
  if (isShared && callback === null) {
    for (const each of finalization.referentsOf(object)?.alive() ?? [])
      if (each.type === type && each.callback === null) return each;
  }
  const link = new type.layout() as WeakLink;
  link.callback = callback;
  finalization.link(link, object);
  return link;
}

function hashOf(self: Reference): number | bigint | Deferred {
  if (self.hash !== null) return self.hash;
  const { target } = self;
  if (target === undefined) raise(TypeError, "weak object has gone away");
  const found = hash(target);
  if (found !== DEFER) self.hash = found;
  return found;
}

/** As hash(object) is. */
internal("_weakref_keep_hash(reference, hash, /)", (self: Reference, value: number | bigint) => {
  self.hash = value;
  return value;
});

function compare(self: Reference, other: Value): boolean | typeof NotImplemented | Deferred {
  if (!(other instanceof Reference)) return NotImplemented;
  const { target } = self;
  const { target: another } = other;
  if (target === undefined || another === undefined) return self === other;
  // Unlike containers, which ask for identity first.
  if (target === another && !(slotOf(target, EQ) instanceof Native)) return DEFER;
  return equals(target, another);
}

internal("_weakref_target(reference, /)", (self: WeakLink) => self.target ?? null);

internal(
  "_weakref_shown(reference, kind, object, name, /)",
  (self: WeakLink, kind: string, object: Value, name: Value) => {
    const title = `<${kind} at ${address(self)}`;
    if (object === null) return `${title}; dead>`;
    const shown = typeof name === "string" ? ` (${name})` : "";
    return `${title}; to '${typeOf(object).name}' at ${address(object)}${shown}>`;
  },
);

declare(referenceType, null, () => [
  construct(
    "ReferenceType(type, /, *args, **kwargs)",
    (type: Type, args: readonly Value[], kwargs: Keywords) => {
      if (type === referenceType && kwargs.size > 0) raise(TypeError, "ref() takes no keyword arguments");
      return linkTo(type, type === referenceType, ...readArguments("__new__", args));
    },
  ),
  slot("__init__", (_self: Reference, args: readonly Value[], kwargs: Keywords) => {
    if (kwargs.size > 0) raise(TypeError, "ref() takes no keyword arguments");
    readArguments("__init__", args);
    return null;
  }),
  slot("__call__", (self: Reference, args: readonly Value[], kwargs: Keywords) => {
    if (kwargs.size > 0) raise(TypeError, "weakref() takes no keyword arguments");
    if (args.length > 0) raise(TypeError, `weakref expected 0 arguments, got ${args.length}`);
    return self.target ?? null;
  }),
  slot("__hash__", hashOf),
  slot("__eq__", compare),
  slot("__ne__", (self: Reference, other: Value) => {
    const same = compare(self, other);
    return typeof same === "boolean" ? !same : same;
  }),
  slot("__repr__", () => DEFER),
  member("__callback__", null, (self: Reference) => (self.target === undefined ? null : self.callback)),
  classGetItem(),
]);

internal(
  "_weakref_is_dead(value, /)",
  (value: Value) => value instanceof Reference && value.target === undefined,
);
