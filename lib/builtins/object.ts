import { instanceLeaf, matchesItself } from "../interpreter/pattern.ts";
import { bindMember, lacksAttribute, load } from "../object/attribute.ts";
import { Dict } from "../object/dict.ts";
import { AttributeError, Raised } from "../object/error.ts";
import { Cell, Function } from "../object/function.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { pickling } from "../object/list-iterator.ts";
import { DEFER, type Deferred, defer, deferral, func, Native } from "../object/native.ts";
import { Float, PyObject, slotOf, Type, typeOf, typeType, type Value } from "../object/object.ts";
import { addressOf, attributeName } from "../object/object-methods.ts";
import { asInt, callSlot, hash, items as leafItems } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { strHash } from "../object/wide.ts";
import { intHash } from "../text/index.ts";

/** An attribute with everything that `object.name` does; `DEFER` with the call named, or to the twin `_load`. */
function loadAny(object: Value, name: string): Value | Deferred {
  const type = typeOf(object);
  const hook = type.slot(slot.GETATTR);
  if (hook === undefined) return load(object, name);
  if (!(type.slot(slot.GETATTRIBUTE) instanceof Native)) return DEFER;
  try {
    const value = load(object, name);
    if (value !== DEFER) return value;
    // A property or the like: if it raises AttributeError, the hook is asked; only Python code can wait for that.
    deferral.callee = undefined;
    return DEFER;
  } catch (error) {
    if (!isAttributeError(error)) throw error;
    return defer(hook, [object, name]);
  }
}

function isAttributeError(error: unknown): boolean {
  return error instanceof Raised && error.exception.type.isSubclassOf(AttributeError);
}

internal("_load(object, name, /)", (object: Value, name: Value) => loadAny(object, attributeName(name)));

/** The attribute if no Python code is needed; undefined if there is none; else `DEFER`. */
function probe(object: Value, name: string): Value | undefined | Deferred {
  if (lacksAttribute(object, name)) return undefined;
  try {
    const value = loadAny(object, name);
    if (value === DEFER) deferral.callee = undefined;
    return value;
  } catch (error) {
    if (!isAttributeError(error)) throw error;
    return undefined;
  }
}

internal("_bind(member, instance, owner, /)", (value: Value, instance: Value, owner: Type) =>
  bindMember(value, instance, owner),
);
/** What `__hash__` returned as a hash: 64 bits as they are, more by the hash of the int; −1 means an error in C. */
internal("_own_hash(value, /)", (value: Value) => {
  const result = asInt(value) as number | bigint;
  if (typeof result === "bigint" && BigInt.asIntN(64, result) !== result) return intHash(result);
  return result === -1 ? -2 : result;
});
internal(
  "_is_mapping(value, /)",
  (value: Value) => value instanceof Dict || slotOf(value, slot.GETITEM) !== undefined,
);
internal("_is_type(value, /)", (value: Value) => value instanceof Type);
internal(
  "_is_subclass(type, other, /)",
  (type: Type, other: Value) => other instanceof Type && type.isSubclassOf(other),
);
internal(
  "_is_plain_type(value, /)",
  (value: Value) =>
    value instanceof Type &&
    value.type.slot(slot.INSTANCECHECK) === typeType.slot(slot.INSTANCECHECK) &&
    value.type.slot(slot.SUBCLASSCHECK) === typeType.slot(slot.SUBCLASSCHECK),
);
internal("_overrides_mro(meta, /)", (meta: Type) => meta.lookup("mro") !== typeType.lookup("mro"));
internal("_keep_annotations(type, annotations, /)", (type: Type, annotations: Value) => {
  type.members.set("__annotations_cache__", annotations);
  return null;
});

internal("_matches_itself(type, /)", matchesItself);

internal("_native_base(type, /)", (type: Type) => type.mro.find(each => each.isBuiltin) as Type);
internal("_is_cell(value, /)", (value: Value) => value instanceof Cell);
internal("_cell_value(cell, default, /)", (cell: Cell, fallback: Value) =>
  cell.value === undefined ? fallback : cell.value,
);

const getattrFunction = func(
  "getattr(object, name, default=<unrepresentable>, /)",
  "Get a named attribute from an object.\n\ngetattr(x, 'y') is equivalent to ``x.y``.\n\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.",
  (object: Value, name: Value, fallback: Value | undefined) => {
    const key = attributeName(name);
    if (fallback === undefined) return loadAny(object, key);
    const value = probe(object, key);
    return value === undefined ? fallback : value;
  },
);
pickling.getattr = getattrFunction;

export const objectBuiltins: readonly Native[] = [
  getattrFunction,
  func(
    "hasattr(obj, name, /)",
    "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.",
    (object: Value, name: Value) => {
      const value = probe(object, attributeName(name));
      return value === DEFER ? DEFER : value !== undefined;
    },
  ),
  func(
    "setattr(obj, name, value, /)",
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
    (object: Value, name: Value, value: Value) => {
      attributeName(name);
      return defer(slotOf(object, slot.SETATTR) as Value, [object, name, value]);
    },
  ),
  func(
    "delattr(obj, name, /)",
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
    (object: Value, name: Value) => {
      attributeName(name);
      return defer(slotOf(object, slot.DELATTR) as Value, [object, name]);
    },
  ),
  func(
    "isinstance(obj, class_or_tuple, /)",
    "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.",
    (object: Value, wanted: Value) => {
      if (wanted instanceof Type) return instanceLeaf(object, wanted) ?? DEFER;
      if (!(wanted instanceof Tuple)) return DEFER;
      for (const each of wanted.items) {
        const isOf = each instanceof Type ? instanceLeaf(object, each) : undefined;
        if (isOf !== false) return isOf ?? DEFER;
      }
      return false;
    },
  ),
  func(
    "issubclass(cls, class_or_tuple, /)",
    "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.",
    (type: Value, wanted: Value) => {
      if (type instanceof Type && wanted instanceof Type && wanted.type === typeType)
        return type.isSubclassOf(wanted);
      return DEFER;
    },
  ),
  func(
    "callable(obj, /)",
    "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.",
    (object: Value) => object instanceof Function || slotOf(object, slot.CALL) !== undefined,
  ),
  func(
    "id(obj, /)",
    "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)",
    (object: Value) => idOf(object),
  ),
  func(
    "hash(obj, /)",
    "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.",
    (object: Value) => hash(object),
  ),
  func(
    "dir(object=<unrepresentable>, /)",
    "dir([object]) -> list of strings",
    (object: Value | undefined) => {
      if (object === undefined) return DEFER;
      const names = callSlot(object, slot.DIR);
      if (!(names instanceof List)) return DEFER;
      const sorted = leafItems(names);
      if (sorted === DEFER) return DEFER;
      return new List((sorted as string[]).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    },
  ),
  func("vars(object=<unrepresentable>, /)", "vars([object]) -> dictionary", () => DEFER),
];

/** `id(value)`: for numbers and texts, which have no identity, made from the value. */
function idOf(value: Value): number {
  if (value instanceof Float) return (strHash(`float ${value.value}`) as number) * 16 + 8;
  if (value instanceof PyObject) return addressOf(value);
  if (value === null) return 0x7e0000000010;
  if (typeof value === "boolean") return value ? 0x7e0000000020 : 0x7e0000000030;
  if (typeof value === "number" && value >= 0 && value < 2 ** 32) return 0x7e0100000000 + value * 32;
  return Math.abs(Number(strHash(`${typeof value} ${value}`))) % 2 ** 46;
}
