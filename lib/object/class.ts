import { detachAttributes, showAttributes } from "./attribute-dict.ts";
import { ClassMethod, classMethodType, SlotMember, StaticMethod, staticMethodType } from "./descriptor.ts";
import { Dict } from "./dict.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { finalizeInstances, firstLink } from "./finalization.ts";
import { Cell, Function } from "./function.ts";
import { type Attributed, getOwn, makeLayout, moveToNamespace, namespaceOf, ownNames } from "./instance.ts";
import { DEFER, type Deferred, GetSet } from "./native.ts";
import { objectType, type PyObject, type Type, typeOf, type Value, WideStr } from "./object.ts";
import { asStr, items as leafItems } from "./protocol.ts";

/** The class of classes that a new class belongs to: the most derived one of its bases' (Language Reference 3.3.3.3). */
export function calculateMetaclass(meta: Type, bases: readonly Value[]): Type {
  let winner = meta;
  for (const base of bases) {
    const own = typeOf(base);
    if (winner.isSubclassOf(own)) continue;
    if (own.isSubclassOf(winner)) {
      winner = own;
      continue;
    }
    raise(
      TypeError,
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
    );
  }
  return winner;
}

/** C3 linearisation of `type` over `bases` (Language Reference 3.3.3, "The Python 2.3 Method Resolution Order"). */
export function linearize(type: Type, bases: readonly Type[]): readonly Type[] {
  const seen = new Set<Type>();
  for (const base of bases) {
    if (seen.has(base)) raise(TypeError, `duplicate base class ${base.name}`);
    seen.add(base);
  }
  const sequences = [...bases.map(base => ({ types: base.mro, next: 0 })), { types: bases, next: 0 }];
  // How many sequences still hold each class behind their heads.
  const blocked = new Map<Type, number>();
  for (const { types } of sequences) {
    for (let i = 1; i < types.length; i++) blocked.set(types[i], (blocked.get(types[i]) ?? 0) + 1);
  }
  const order: Type[] = [type];
  for (;;) {
    const open = sequences.filter(each => each.next < each.types.length);
    if (open.length === 0) return order;
    const head = open.map(each => each.types[each.next]).find(each => (blocked.get(each) ?? 0) === 0);
    if (head === undefined) {
      const names = [...new Set(open.map(each => each.types[each.next].name))].join(", ");
      raise(TypeError, `Cannot create a consistent method resolution order (MRO) for bases ${names}`);
    }
    order.push(head);
    for (const each of open) {
      if (each.types[each.next] !== head) continue;
      each.next++;
      const next = each.types[each.next];
      if (next !== undefined) blocked.set(next, (blocked.get(next) as number) - 1);
    }
  }
}

/** The class that decides the layout of instances: a builtin one, or one with slots of its own. */
function solidBase(type: Type): Type {
  let each = type;
  while (each.base !== null) {
    if (each.isBuiltin) {
      if (each.layout !== each.base.layout && !isAttributesOnly(each)) return each;
    } else if (each.slotsDeclared?.some(name => name !== "__dict__" && name !== "__weakref__")) {
      return each;
    }
    each = each.base;
  }
  return each;
}

/** Builtin exceptions that add no fields to their base have a layout of their own only for their shape. */
function isAttributesOnly(type: Type): boolean {
  const parent = Object.getPrototypeOf(type.layout.prototype) as object;
  const base = type.base as Type;
  return type.rootShape !== undefined && (parent === base.layout.prototype || sharesFields(type, base));
}

function sharesFields(type: Type, base: Type): boolean {
  return Object.getPrototypeOf(type.layout.prototype) === Object.getPrototypeOf(base.layout.prototype);
}

/** The base whose layout a new class takes: TypeError where the bases' layouts don't go together. */
export function bestBase(bases: readonly Type[]): Type {
  let winner: Type | null = null;
  let winnerSolid: Type | null = null;
  for (const base of bases) {
    if (!base.isBase) raise(TypeError, `type '${qualifiedName(base)}' is not an acceptable base type`);
    const solid = solidBase(base);
    if (winner === null || winnerSolid === null) {
      winner = base;
      winnerSolid = solid;
    } else if (winnerSolid.isSubclassOf(solid)) {
      // The winner has all that this one needs.
    } else if (solid.isSubclassOf(winnerSolid)) {
      winner = base;
      winnerSolid = solid;
    } else raise(TypeError, "multiple bases have instance lay-out conflict");
  }
  return winner as Type;
}

function qualifiedName(type: Type): string {
  return type.module === "builtins" ? type.name : `${type.module}.${type.qualname}`;
}

/** The builtin class whose layout instances have before they get attributes. */
function nativeBase(type: Type): Type {
  let each = type;
  while (!each.isBuiltin) each = each.base as Type;
  return each;
}

/**
 * A new class, as `type.__new__` makes it from a namespace; `__set_name__` and `__init_subclass__` are the caller's. `DEFER`
 * where `__slots__` has to be iterated by Python code. `module` is the `__module__` of a namespace without one.
 */
export function makeClass(
  meta: Type,
  name: Value,
  bases: readonly Type[],
  namespace: Dict,
  module: Value,
): Type | Deferred {
  if (typeof name !== "string") {
    if (name instanceof WideStr) return makeClass(meta, "?", bases, namespace, module);
    raise(TypeError, `type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
  }
  if (name.includes("\0")) raise(ValueError, "type name must not contain null characters");
  const parents = bases.length === 0 ? [objectType] : bases;
  const slots = readSlots(namespace);
  if (slots === DEFER) return DEFER;
  const base = bestBase(parents);
  const type = new meta.layout() as Type;
  type.name = name;
  type.qualname = takeQualname(namespace, name);
  type.isBuiltin = false;
  type.base = base;
  type.rebase(parents, linearize(type, parents));
  type.slotsDeclared = slots;
  const inheritsDict = parents.some(each => each.hasDict);
  type.hasDict = inheritsDict || slots === null || slots.includes("__dict__");
  const inheritsWeakref = parents.some(each => each.hasWeakref);
  const isVariable = variableSized.has(nativeBase(type).name);
  type.hasWeakref = inheritsWeakref || (!isVariable && (slots === null || slots.includes("__weakref__")));
  type.unwrap = base.unwrap;
  type.layout = makeLayout(nativeBase(base).layout, type);
  fillMembers(type, namespace, module);
  if (slots !== null) addSlots(type, slots, namespace, parents);
  if (type.hasDict && !inheritsDict) type.members.set("__dict__", dictGetter(type));
  if (type.hasWeakref && !inheritsWeakref) type.members.set("__weakref__", weakrefGetter(type));
  fillCell(namespace, type);
  type.changed();
  finalizeInstances(type);
  return type;
}

function takeQualname(namespace: Dict, name: string): string {
  const qualname = namespace.get("__qualname__");
  if (qualname === undefined) return name;
  if (typeof qualname !== "string") {
    raise(TypeError, `type __qualname__ must be a str, not ${typeOf(qualname).name}`);
  }
  return qualname;
}

function fillMembers(type: Type, namespace: Dict, ownModule: Value): void {
  for (const [key, value] of namespace.entries()) {
    if (
      typeof key !== "string" ||
      key === "__qualname__" ||
      key === "__classcell__" ||
      key === "__classdictcell__"
    )
      continue;
    type.members.set(key, value);
  }
  const { members } = type;
  if (!members.has("__module__") && ownModule !== null) members.set("__module__", ownModule);
  wrapFunction(members, "__new__", StaticMethod);
  wrapFunction(members, "__init_subclass__", ClassMethod);
  wrapFunction(members, "__class_getitem__", ClassMethod);
  if (!members.has("__doc__")) members.set("__doc__", null);
  const module = members.get("__module__");
  if (typeof module === "string") type.module = module;
  if (members.has("__eq__") && !members.has("__hash__")) members.set("__hash__", null);
}

function wrapFunction(
  members: Map<string, Value>,
  name: string,
  wrapper: typeof StaticMethod | typeof ClassMethod,
): void {
  const value = members.get(name);
  if (!(value instanceof Function)) return;
  const type = wrapper === StaticMethod ? staticMethodType : classMethodType;
  const wrapped = new type.layout() as StaticMethod | ClassMethod;
  wrapped.callable = value;
  members.set(name, wrapped);
}

/** The names in `__slots__`, null without one. */
function readSlots(namespace: Dict): string[] | null | Deferred {
  const slots = namespace.get("__slots__");
  if (slots === undefined) return null;
  const text = asStr(slots);
  const names = text === undefined ? leafItems(slots) : [text];
  if (names === DEFER) return DEFER;
  return names.map(name => {
    if (typeof name !== "string") {
      raise(TypeError, `__slots__ items must be strings, not '${typeOf(name).name}'`);
    }
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) raise(TypeError, "__slots__ must be identifiers");
    return name;
  });
}

/** Builtin classes whose instances differ in size. */
const variableSized = new Set(["int", "tuple", "bytes", "type"]);

function addSlots(type: Type, slots: readonly string[], namespace: Dict, bases: readonly Type[]): void {
  const base = type.base as Type;
  const isVariable = variableSized.has(nativeBase(base).name);
  if (isVariable && slots.some(name => name !== "__dict__" && name !== "__weakref__")) {
    raise(TypeError, `nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  for (const [i, name] of slots.entries()) {
    const isRepeated = slots.indexOf(name) < i;
    if (name === "__dict__") {
      if (isRepeated || bases.some(each => each.hasDict))
        raise(TypeError, "__dict__ slot disallowed: we already got one");
      continue;
    }
    if (name === "__weakref__") {
      if (isRepeated || isVariable || bases.some(each => each.hasWeakref))
        raise(TypeError, "__weakref__ slot disallowed: we already got one");
      continue;
    }
    if (namespace.get(name) !== undefined)
      raise(ValueError, `'${name}' in __slots__ conflicts with class variable`);
    const mangled = mangle(type.name, name);
    const isShadow = type.mro.some(each => each.members.get(mangled) instanceof SlotMember);
    const attribute = isShadow ? `${mangled}:${type.mro.length}` : mangled;
    type.members.set(mangled, new SlotMember(mangled, type, attribute));
  }
}

/** Private names belong to their class (Language Reference 6.2.1). */
function mangle(className: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** The cell that `super()` and `__class__` in the class's functions read. */
function fillCell(namespace: Dict, type: Type): void {
  const cell = namespace.get("__classcell__");
  if (cell !== undefined) {
    if (!(cell instanceof Cell)) {
      raise(TypeError, `__classcell__ must be a nonlocal cell, not <class '${typeOf(cell).name}'>`);
    }
    cell.value = type;
  }
  const dictCell = namespace.get("__classdictcell__");
  if (dictCell instanceof Cell) {
    const members = new Dict();
    for (const [name, value] of type.members) members.set(name, value);
    dictCell.value = members;
  }
}

/** The dict of an object's attributes. Those of an object that has slots too live in it from now on. */
export function attributeDict(object: Attributed): Dict {
  const known = namespaceOf(object);
  if (known !== undefined) return known as Dict;
  if (!hasSlots(object.shape.type)) return showAttributes(object);
  const dict = new Dict();
  const slots = slotAttributes(object.shape.type);
  for (const name of ownNames(object)) {
    if (!slots.has(name)) dict.set(name, getOwn(object, name) as Value);
  }
  moveToNamespace(object, dict, name => slots.has(name));
  return dict;
}

function hasSlots(type: Type): boolean {
  return type.mro.some(each => !each.isBuiltin && each.slotsDeclared !== null);
}

function slotAttributes(type: Type): Set<string> {
  const names = new Set<string>();
  for (const each of type.mro) {
    for (const member of each.members.values()) if (member instanceof SlotMember) names.add(member.attribute);
  }
  return names;
}

function dictGetter(type: Type): GetSet {
  const getSet = new GetSet(
    "__dict__",
    "dictionary for instance variables",
    (self: PyObject) => attributeDict(self as Attributed),
    (self: PyObject, value) => {
      const object = self as Attributed;
      const slots = slotAttributes(object.shape.type);
      const isSlot = (name: string): boolean => slots.has(name);
      if (value === undefined && type.isBuiltin) raise(TypeError, "cannot delete __dict__");
      if (value === undefined || value instanceof Dict) detachAttributes(object);
      if (value === undefined) moveToNamespace(object, new Dict(), isSlot);
      else if (value instanceof Dict) moveToNamespace(object, value, isSlot);
      else raise(TypeError, `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
    },
  );
  getSet.owner = type;
  return getSet;
}

function weakrefGetter(type: Type): GetSet {
  const getSet = new GetSet("__weakref__", "list of weak references to the object", firstLink, null);
  getSet.owner = type;
  return getSet;
}

/** Give builtin classes whose instances have attributes (functions, exceptions, modules) their `__dict__`. */
export function declareDict(type: Type): void {
  type.fillLater(members => {
    members.set("__dict__", dictGetter(type));
  });
}
