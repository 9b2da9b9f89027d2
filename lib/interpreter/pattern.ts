import { Dict, dictType } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import { DEFER } from "../object/native.ts";
import { isInstance, PyObject, Type, typeOf, typeType, type Value } from "../object/object.ts";
import { length } from "../object/protocol.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { attributeLeaf } from "./attribute.ts";
import { call } from "./call.ts";
import { store } from "./completion.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** Whether instances of a class are sequences or mappings to patterns: it inherits that from a builtin or abstract class. */
export function isOfKind(type: Type, kind: "sequence" | "mapping"): boolean {
  return type.mro.find(each => each.pattern !== null)?.pattern === kind;
}

/** `MATCH_SEQUENCE` and `MATCH_MAPPING`. */
export function matchKind(frame: Frame, kind: "sequence" | "mapping"): void {
  store(frame, isOfKind(typeOf(read(frame, frame.code.words[frame.pc + 2])), kind));
}

/** The values of a dict under different keys, null if it lacks one; undefined where Python code has a say. */
export function keysLeaf(subject: Value, { items }: Tuple): Tuple | null | undefined {
  if (!(subject instanceof Dict) || subject.type !== dictType) return undefined;
  const values: Value[] = [];
  for (const key of items) {
    const value = subject.getItem(key);
    if (value === DEFER) return undefined;
    if (value === undefined) return null;
    values.push(value);
  }
  return new Tuple(values);
}

/** Whether no key of a mapping pattern is there twice. */
export function areDistinct({ items }: Tuple): boolean {
  return items.length < 2 || new Set(items).size === items.length;
}

/** `MATCH_KEYS dst subject keys`. */
export function matchKeys(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const subject = read(frame, words[frame.pc + 2]);
  const keys = read(frame, words[frame.pc + 3]) as Tuple;
  const found = areDistinct(keys) ? keysLeaf(subject, keys) : undefined;
  if (found === undefined) call(machine, frame, machine.twin("_match_keys"), [subject, keys]);
  else store(frame, found);
}

/** `isinstance(object, type)`; undefined where Python code has a say. */
export function instanceLeaf(object: Value, type: Type): boolean | undefined {
  if (typeOf(object) === type) return true;
  if (type.type !== typeType) return undefined;
  return isInstance(object, type) ? true : hasOtherClass(object) ? undefined : false;
}

/** Whether `__class__` may say something else than the object's layout does. */
function hasOtherClass(object: Value): boolean {
  return object instanceof PyObject && object.type.lookup("__class__") !== plainClass();
}

function plainClass(): Value | undefined {
  return (typeType.mro[1] as Type).members.get("__class__");
}

const selfMatching = new Set([
  "bool",
  "bytearray",
  "bytes",
  "dict",
  "float",
  "frozenset",
  "int",
  "list",
  "set",
  "str",
  "tuple",
]);

/** Whether a single positional pattern matches the subject itself (Language Reference 8.6.4.9). */
export function matchesItself(type: Type): boolean {
  return type.mro.some(each => each.isBuiltin && selfMatching.has(each.name));
}

/**
 * The attributes that a class pattern looks at, null standing for the subject itself; undefined where that is an error or
 * Python code has a say. They hold as long as the class is as it was.
 */
export function attributesOf(
  type: Type,
  positional: number,
  names: readonly Value[],
): readonly (string | null)[] | undefined {
  if (type.type !== typeType) return undefined;
  const found: (string | null)[] = [];
  if (positional > 0) {
    const args = type.lookup("__match_args__");
    if (args === undefined) {
      if (positional > 1 || !matchesItself(type)) return undefined;
      found.push(null);
    } else {
      if (!(args instanceof Tuple) || args.type !== tupleType || args.items.length < positional)
        return undefined;
      const given = args.items.slice(0, positional);
      if (!given.every(each => typeof each === "string")) return undefined;
      found.push(...given);
    }
  }
  found.push(...(names as readonly string[]));
  return new Set(found).size === found.length ? found : undefined;
}

/** What a class pattern takes from a subject, null if it is no instance; undefined where Python code has a say. */
export function classLeaf(
  subject: Value,
  type: Value,
  positional: number,
  names: readonly Value[],
): Tuple | null | undefined {
  if (!(type instanceof Type)) return undefined;
  const isOf = instanceLeaf(subject, type);
  if (isOf !== true) return isOf === false ? null : undefined;
  const attributes = attributesOf(type, positional, names);
  if (attributes === undefined) return undefined;
  const values: Value[] = [];
  for (const name of attributes) {
    const value = name === null ? subject : attributeLeaf(subject, name);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return new Tuple(values);
}

/** `MATCH_CLASS dst subject class positional names`. */
export function matchClass(machine: Machine, frame: Frame): void {
  const { words, constants } = frame.code;
  const { pc } = frame;
  const subject = read(frame, words[pc + 2]);
  const type = read(frame, words[pc + 3]);
  if (!(type instanceof Type)) raise(TypeError, "called match pattern must be a class");
  const names = constants[words[pc + 5]] as Tuple;
  const found = classLeaf(subject, type, words[pc + 4], names.items);
  if (found === undefined)
    call(machine, frame, machine.twin("_match_class"), [subject, type, words[pc + 4], names]);
  else store(frame, found);
}

/** `GET_LENGTH`. */
export function getLength(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  const known = length(value);
  if (known === DEFER) call(machine, frame, machine.twin("len"), [value]);
  else store(frame, known);
}
