import { ClassMethod, Property, SlotMember, StaticMethod, type Super } from "./descriptor.ts";
import {
  AttributeError,
  type AttributeErrorException,
  newException,
  Raised,
  raise,
  TypeError,
} from "./error.ts";
import { Function } from "./function.ts";
import { type Attributed, deleteOwn, getOwn, hasShape, ownNames, setOwn } from "./instance.ts";
import { internals } from "./internal.ts";
import { List } from "./list.ts";
import { Module } from "./module.ts";
import {
  BoundMethod,
  bindNative,
  DEFER,
  type Deferred,
  defer,
  deferral,
  GetSet,
  Native,
  unwrapReceiver,
} from "./native.ts";
import { objectType, PyObject, ruling, Type, typeOf, type Value } from "./object.ts";
import * as slot from "./slot.generated.ts";

/**
 * Attribute access as `object`, `type`, modules and `super` do it (Language Reference 3.3.2). The functions answer `DEFER`
 * with the call of a getter, setter or `__get__` named, so they are for natives that end with them, and for
 * the interpreter.
 */

/** AttributeError with its `name` and `obj`, which suggestions are made from. */
export function raiseAttributeError(object: Value, name: string, message?: string): never {
  throw new Raised(newAttributeError(object, name, message ?? noAttribute(object, name)));
}

/** The same, to be thrown: there is no attribute of that name. */
export function missingAttribute(object: Value, name: string): Raised {
  return new Raised(newAttributeError(object, name, noAttribute(object, name)));
}

function newAttributeError(object: Value, name: string, message: string): AttributeErrorException {
  const error = newException(AttributeError, message) as AttributeErrorException;
  error.name = name;
  error.obj = object;
  return error;
}

function noAttribute(object: Value, name: string): string {
  if (object instanceof Type) return `type object '${object.name}' has no attribute '${name}'`;
  if (object instanceof Module) {
    return noModuleAttribute(object, name);
  }
  return `'${typeOf(object).name}' object has no attribute '${name}'`;
}

/** A module that is still being imported says so. */
function noModuleAttribute(module: Module, name: string): string {
  const own = module.name;
  if (typeof own !== "string") return `module has no attribute '${name}'`;
  const spec = module.namespace.get("__spec__");
  if (spec instanceof PyObject && hasShape(spec)) {
    const pending = getOwn(spec, "_uninitialized_submodules");
    const reason = "(most likely due to a circular import)";
    if (getOwn(spec, "_initializing") === true) {
      const file = module.namespace.get("__file__");
      const from = typeof file === "string" ? ` from '${file}'` : "";
      return `partially initialized module '${own}'${from} has no attribute '${name}' ${reason}`;
    }
    if (pending instanceof List && pending.items.includes(name)) {
      return `cannot access submodule '${name}' of module '${own}' ${reason}`;
    }
  }
  return `module '${own}' has no attribute '${name}'`;
}

/** Whether a class member has a say in storing and deleting the attribute. */
export function isDataDescriptor(value: Value): boolean {
  if (value instanceof Property || value instanceof SlotMember || value instanceof GetSet) return true;
  if (!(value instanceof PyObject) || value instanceof Function || value instanceof Native) return false;
  const type = value.type;
  return type.slot(slot.SET) !== undefined || type.slot(slot.DELETE) !== undefined;
}

ruling.isDescriptor = isDataDescriptor;
ruling.decides = (type, name) => {
  if (type.slot(slot.GETATTRIBUTE) !== objectType.slot(slot.GETATTRIBUTE)) return true;
  const found = type.lookup(name);
  return (
    found !== undefined &&
    isDataDescriptor(found) &&
    !(found instanceof SlotMember && found.attribute === name)
  );
};

/** Whether a class member is what reading the attribute gives, whatever the instance itself holds. */
function overrides(value: Value): boolean {
  if (!isDataDescriptor(value)) return false;
  // Without `__get__` the instance's own attribute comes first.
  return (value as PyObject).type.slot(slot.GET) !== undefined;
}

/**
 * A class member as it appears on an instance (or, with `instance` undefined, on the class `owner`).
 */
export function bindMember(value: Value, instance: Value | undefined, owner: Type): Value | Deferred {
  if (!(value instanceof PyObject)) return value;
  if (value instanceof Function) return instance === undefined ? value : new BoundMethod(value, instance);
  if (value instanceof Native) {
    if (value.kind === "class") return bindNative(value, owner);
    if (instance === undefined || (value.kind !== "method" && value.kind !== "slot")) return value;
    return bindNative(value, instance);
  }
  if (value instanceof Property) {
    if (instance === undefined) return value;
    if (value.fget === null) raisePropertyError(value, typeOf(instance), "getter");
    return defer(value.fget, [instance]);
  }
  if (value instanceof GetSet) return instance === undefined ? value : readGetSet(value, instance);
  if (value instanceof SlotMember) return instance === undefined ? value : readSlot(value, instance);
  if (value instanceof StaticMethod) return value.callable;
  if (value instanceof ClassMethod) return bindToClass(value.callable, owner);
  const get = value.type.slot(slot.GET);
  if (get === undefined) return value;
  return defer(get, [value, instance ?? null, owner]);
}

/** What a classmethod gives: `callable` with the class as its first argument. */
function bindToClass(callable: Value, owner: Type): Value {
  return new BoundMethod(callable, owner);
}

/** `AttributeError: property 'x' of 'C' object has no setter`. */
export function raisePropertyError(
  property: Property,
  type: Type,
  part: "getter" | "setter" | "deleter",
): never {
  const own = property.name ?? (property.fget instanceof Function ? property.fget.name : undefined);
  const name = own === undefined ? "property" : `property '${String(own)}'`;
  raise(AttributeError, `${name} of '${type.qualname}' object has no ${part}`);
}

function readGetSet(descriptor: GetSet, instance: Value): Value | Deferred {
  const owner = descriptor.owner as Type;
  checkDescriptor(descriptor.name, owner, instance);
  deferral.callee = undefined;
  const value = descriptor.get(unwrapReceiver(owner, instance) as never);
  if (value !== DEFER || deferral.callee !== undefined) return value;
  return deferToTwin(`${owner.name}_${descriptor.name}`, [instance]);
}

/** The call of a function of the prelude in place of what can't finish: for attributes, which have no twin of their own. */
function deferToTwin(name: string, args: readonly Value[]): Deferred {
  return defer(internals.get("_run_twin") as Native, [name, ...args]);
}

export function checkDescriptor(name: string, owner: Type, instance: Value): void {
  const type = typeOf(instance);
  if (!type.isSubclassOf(owner)) {
    raise(
      TypeError,
      `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
    );
  }
}

function readSlot(member: SlotMember, instance: Value): Value {
  checkDescriptor(member.name, member.owner, instance);
  const value = getOwn(instance as Attributed, member.attribute);
  if (value === undefined) raiseAttributeError(instance, member.name);
  return value;
}

/** Whether an attribute surely isn't there: nothing but the object and its class is asked, and neither has it. */
export function lacksAttribute(object: Value, name: string): boolean {
  const type = typeOf(object);
  if (type.slot(slot.GETATTRIBUTE) !== objectType.slot(slot.GETATTRIBUTE)) return false;
  return type.slot(slot.GETATTR) === undefined && seekOwn(object, name) === undefined;
}

/** What an object or its class has under a name, unbound; undefined if neither has it. */
export function seekOwn(object: Value, name: string): Value | undefined {
  const found = typeOf(object).lookup(name);
  if (found !== undefined) return found;
  return object instanceof PyObject && hasShape(object) ? getOwn(object, name) : undefined;
}

/** `object.__getattribute__`. */
export function getAttribute(object: Value, name: string): Value | Deferred {
  const found = seekAttribute(object, name);
  if (found === undefined) raiseAttributeError(object, name);
  return found;
}

/** As `getAttribute`; undefined where there is none of that name. */
export function seekAttribute(object: Value, name: string): Value | Deferred | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found !== undefined && overrides(found)) return bindMember(found, object, type);
  if (object instanceof PyObject && hasShape(object)) {
    const own = getOwn(object, name);
    if (own !== undefined) return own;
  }
  return found === undefined ? undefined : bindMember(found, object, type);
}

/** `type.__getattribute__`. */
export function getTypeAttribute(type: Type, name: string): Value | Deferred {
  const meta = type.type;
  const found = meta.lookup(name);
  if (found !== undefined && overrides(found)) return bindMember(found, type, meta);
  const own = type.lookup(name);
  if (own !== undefined) return bindMember(own, undefined, type);
  if (found !== undefined) return bindMember(found, type, meta);
  raiseAttributeError(type, name);
}

/** `module.__getattribute__`; a function `__getattr__` in the module is asked last. */
export function getModuleAttribute(module: Module, name: string): Value | Deferred {
  const type = module.type;
  const found = type.lookup(name);
  if (found !== undefined && overrides(found)) return bindMember(found, module, type);
  const own = module.namespace.get(name);
  if (own !== undefined) return own;
  if (found !== undefined) return bindMember(found, module, type);
  const hook = module.namespace.get("__getattr__");
  if (hook !== undefined && name !== "__getattr__") return defer(hook, [name]);
  raiseAttributeError(module, name);
}

/** `super().__getattribute__`. */
export function getSuperAttribute(object: Super, name: string): Value | Deferred {
  const { selfType, thisClass, self } = object;
  if (selfType !== null && thisClass !== null && name !== "__class__") {
    const found = lookupAfter(selfType, thisClass, name);
    // As an unbound member when the object is the class itself.
    if (found !== undefined) return bindMember(found, self === selfType ? undefined : self, selfType);
  }
  return getAttribute(object, name);
}

/** What `name` means in `type`'s order after `after`; undefined if nothing. */
export function lookupAfter(type: Type, after: Type, name: string): Value | undefined {
  const { mro } = type;
  for (let i = mro.indexOf(after) + 1; i < mro.length; i++) {
    const found = mro[i].members.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The attribute as the class's own `__getattribute__` gives it, when that is native; `DEFER` with the call named if not. */
export function load(object: Value, name: string): Value | Deferred {
  const getter = typeOf(object).slot(slot.GETATTRIBUTE) as Value;
  if (getter instanceof Native) return getter.call(object, name);
  return defer(getter, [object, name]);
}

/** `object.__setattr__`; with `value` undefined `object.__delattr__`. */
export function setAttribute(object: Value, name: string, value: Value | undefined): undefined | Deferred {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found instanceof PyObject) {
    const done = setThroughDescriptor(found, object, value);
    if (done !== false) return done;
  }
  if (object instanceof Module) {
    if (value !== undefined) object.namespace.set(name, value);
    else if (!object.namespace.delete(name)) {
      raiseAttributeError(object, name, `'${type.name}' object has no attribute '${name}'`);
    }
    return undefined;
  }
  if (object instanceof PyObject && hasShape(object) && type.hasDict) {
    if (value !== undefined) setOwn(object, name, value);
    else if (!deleteOwn(object, name)) raiseAttributeError(object, name);
    return undefined;
  }
  if (found === undefined) {
    const noDict = type.hasDict ? "" : " and no __dict__ for setting new attributes";
    raiseAttributeError(object, name, noAttribute(object, name) + noDict);
  }
  raiseAttributeError(object, name, `'${type.name}' object attribute '${name}' is read-only`);
}

/** Set (or with `value` undefined delete) through a class member. False if it is no data descriptor. */
export function setThroughDescriptor(
  descriptor: PyObject,
  object: Value,
  value: Value | undefined,
): undefined | Deferred | false {
  if (descriptor instanceof Function || descriptor instanceof Native) return false;
  if (descriptor instanceof Property) {
    const call = value === undefined ? descriptor.fdel : descriptor.fset;
    if (call === null)
      raisePropertyError(descriptor, typeOf(object), value === undefined ? "deleter" : "setter");
    return defer(call, value === undefined ? [object] : [object, value]);
  }
  if (descriptor instanceof SlotMember) {
    checkDescriptor(descriptor.name, descriptor.owner, object);
    if (value !== undefined) setOwn(object as Attributed, descriptor.attribute, value, true);
    else if (!deleteOwn(object as Attributed, descriptor.attribute)) {
      raise(AttributeError, descriptor.name);
    }
    return undefined;
  }
  if (descriptor instanceof GetSet) {
    const owner = descriptor.owner as Type;
    checkDescriptor(descriptor.name, owner, object);
    if (descriptor.set === null) {
      raise(
        AttributeError,
        descriptor.type.name === "member_descriptor"
          ? "readonly attribute"
          : `attribute '${descriptor.name}' of '${owner.name}' objects is not writable`,
      );
    }
    deferral.callee = undefined;
    if (descriptor.set(object as never, value) !== DEFER) return undefined;
    if (deferral.callee !== undefined) return DEFER;
    return deferToTwin(`${owner.name}_set_${descriptor.name}`, [object, value ?? null]);
  }
  const method = descriptor.type.slot(value === undefined ? slot.DELETE : slot.SET);
  if (method !== undefined) {
    return defer(method, value === undefined ? [descriptor, object] : [descriptor, object, value]);
  }
  const other = descriptor.type.slot(value === undefined ? slot.SET : slot.DELETE);
  if (other === undefined) return false;
  raise(AttributeError, value === undefined ? "__delete__" : "__set__");
}

/** `object.__setattr__` of a class would bypass what `type` keeps. */
export function checkNoType(object: Value, method: string): void {
  if (object instanceof Type) raise(TypeError, `can't apply this ${method} to type object`);
}

/** `type.__setattr__` and `type.__delattr__`. */
export function setTypeAttribute(type: Type, name: string, value: Value | undefined): undefined | Deferred {
  if (type.isBuiltin) {
    raise(TypeError, `cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
  const found = type.type.lookup(name);
  if (found instanceof PyObject) {
    const done = setThroughDescriptor(found, type, value);
    if (done !== false) return done;
  }
  if (value === undefined && !type.members.has(name)) raiseAttributeError(type, name);
  type.setMember(name, value);
  return undefined;
}

/** Names for `dir()`, of the object itself. */
export function attributeNames(object: Value): string[] {
  if (object instanceof Module) return object.namespace.stringKeys();
  return object instanceof PyObject && hasShape(object) ? ownNames(object) : [];
}

/** Whether `object` has a native attribute path that finds `name` without Python; for leaves that only need to know. */
export function loadLeaf(object: Value, name: string): Value | undefined | Deferred {
  const getter = typeOf(object).slot(slot.GETATTRIBUTE);
  if (!(getter instanceof Native) || typeOf(object).slot(slot.GETATTR) !== undefined) return DEFER;
  try {
    const value = getter.call(object, name);
    if (value === DEFER) deferral.callee = undefined;
    return value;
  } catch (error) {
    if (error instanceof Raised && error.exception.type.isSubclassOf(AttributeError)) return undefined;
    throw error;
  }
}
