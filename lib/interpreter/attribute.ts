import * as op from "../code/opcode.generated.ts";
import {
  bindMember,
  getAttribute,
  getModuleAttribute,
  getTypeAttribute,
  isDataDescriptor,
  lookupAfter,
  seekAttribute,
} from "../object/attribute.ts";
import { SlotMember, StaticMethod, superTarget, superType } from "../object/descriptor.ts";
import type { Dict } from "../object/dict.ts";
import { AttributeError, type BaseException } from "../object/error.ts";
import { type Cache, Cell, Function } from "../object/function.ts";
import { type Attributed, hasShape, isRawFloat } from "../object/instance.ts";
import { Module, moduleType } from "../object/module.ts";
import { DEFER, type Deferred, deferral, Native } from "../object/native.ts";
import {
  Float,
  objectType,
  PyObject,
  type Shape,
  Type,
  typeOf,
  typeType,
  type Value,
} from "../object/object.ts";
import * as slot from "../object/slot.generated.ts";
import { raisedBy } from "../object/text-error.ts";
import { call, callDeferred, callNamed } from "./call.ts";
import {
  ATTRIBUTE,
  advance,
  catches,
  complete,
  DISCARD,
  defineCompletion,
  METHOD,
  METHOD_ATTRIBUTE,
  STORE,
  store,
} from "./completion.ts";
import type { Frame } from "./frame.ts";
import { type Machine, Unwinding } from "./machine.ts";
import { read } from "./operand.ts";

/**
 * What `LOAD_ATTR`, `LOAD_METHOD` and `STORE_ATTR` remember: for objects of that shape (or, without shapes, that
 * class), while the class is as it was, where the attribute is.
 */
export class AttributeCache implements Cache {
  readonly kind = "attribute";
  /** Undefined for objects without a shape of their own. */
  readonly shape: Shape | undefined;
  readonly type: Type;
  readonly version: number;
  readonly dataVersion: number;
  readonly where: Where;
  /** `member`: the class member. */
  readonly value: Value;
  /** `member`, of a method: it is called with the object. */
  readonly isBound: boolean;
  /** `add`: the shape to move to. */
  readonly next: Shape | undefined;
  constructor(
    shape: Shape | undefined,
    type: Type,
    where: Where,
    value: Value = null,
    next: Shape | undefined = undefined,
  ) {
    this.shape = shape;
    this.type = type;
    this.version = type.version;
    this.dataVersion = type.dataVersion;
    this.where = where;
    this.value = value;
    this.isBound = isPlainMethod(value);
    this.next = next;
  }

  get isCurrent(): boolean {
    const { type } = this;
    return (
      type.version === this.version && (this.where !== "member" || type.dataVersion === this.dataVersion)
    );
  }

  /** Whether a value can be stored so. */
  suits(value: Value): boolean {
    return (
      this.where === "own" || (this.where === "float" || this.where === "addFloat") === isRawFloat(value)
    );
  }
}

/** What `LOAD_ATTR` and `LOAD_METHOD` remember of a module's attribute. */
export class ModuleCache implements Cache {
  readonly kind = "module";
  readonly namespace: Dict;
  readonly layout: number;
  readonly position: number;
  constructor(namespace: Dict, position: number) {
    this.namespace = namespace;
    this.layout = namespace.layout;
    this.position = position;
  }
}

/** What they remember of a class's attribute, looked up on the class. */
export class ClassCache implements Cache {
  readonly kind = "class";
  readonly owner: Type;
  private readonly version: number;
  private readonly dataVersion: number;
  private readonly metaVersion: number;
  readonly value: Value;
  constructor(owner: Type, value: Value) {
    this.owner = owner;
    this.version = owner.version;
    this.dataVersion = owner.dataVersion;
    this.metaVersion = owner.type.version;
    this.value = value;
  }
  get isValid(): boolean {
    const { owner } = this;
    return (
      owner.version === this.version &&
      owner.dataVersion === this.dataVersion &&
      owner.type.version === this.metaVersion
    );
  }
}

/** What may be remembered of a class's attribute: one that needs no binding to the class. */
export function classCache(owner: Type, name: string): ClassCache | undefined {
  const meta = owner.type;
  if (meta.slot(slot.GETATTRIBUTE) !== typeType.slot(slot.GETATTRIBUTE)) return undefined;
  const own = owner.lookup(name);
  const ofMeta = meta.lookup(name);
  if (own === undefined || (ofMeta !== undefined && isDataDescriptor(ofMeta))) return undefined;
  if (own instanceof Function || isPlainValue(own)) return new ClassCache(owner, own);
  return own instanceof StaticMethod ? new ClassCache(owner, own.callable) : undefined;
}

/** What may be remembered of a module's attribute: one that its class has no say in. */
export function moduleCache(module: Module, name: string): ModuleCache | undefined {
  const { type } = module;
  if (!type.isBuiltin || type.lookup(name) !== undefined) return undefined;
  const position = module.namespace.find(name);
  return position === DEFER || position < 0 ? undefined : new ModuleCache(module.namespace, position);
}

/** `own`: the property holds the value; `float`: a raw double; `member`: a class member that needs no binding, or, for methods, one that is called with the object; `add`: a new property. */
type Where = "own" | "float" | "member" | "add" | "addFloat";

const objectGetter = (): Value | undefined => objectType.slot(slot.GETATTRIBUTE);

/** `LOAD_ATTR` past its cache. */
export function loadAttribute(machine: Machine, frame: Frame): void {
  const { words, names, caches } = frame.code;
  const { pc } = frame;
  const object = read(frame, words[pc + 2]);
  const name = names[words[pc + 3]];
  const known = caches[words[pc + 4]];
  if (known instanceof ClassCache && object === known.owner && known.isValid) {
    store(frame, known.value);
    return;
  }
  if (object instanceof Module) {
    const cache = moduleCache(object, name);
    if (cache !== undefined) caches[words[pc + 4]] = cache;
  } else if (object instanceof Type) {
    const cache = classCache(object, name);
    if (cache !== undefined) caches[words[pc + 4]] = cache;
  } else if (object instanceof PyObject) {
    const cache = attributeCache(object, name, false);
    if (cache !== undefined) {
      caches[words[pc + 4]] = cache;
      store(frame, readCached(object as Attributed, frame.code.keys[words[pc + 3]], cache));
      return;
    }
  }
  getThen(machine, frame, object, name, STORE);
}

/** Get an attribute in every way there is; the completion gets it. */
function getThen(machine: Machine, frame: Frame, object: Value, name: string, completion: number): void {
  const type = typeOf(object);
  const hook = type.slot(slot.GETATTR);
  const getter = type.slot(slot.GETATTRIBUTE) as Value;
  if (hook !== undefined) {
    const detail = { object, name, completion };
    const hooked = completion === STORE ? ATTRIBUTE : METHOD_ATTRIBUTE;
    if (!(getter instanceof Native)) {
      call(machine, frame, getter, [object, name], null, hooked, detail);
      return;
    }
    let value: Value | Deferred | undefined;
    try {
      value = getter === objectGetter() ? seekAttribute(object, name) : nativeGet(getter, object, name);
    } catch (error) {
      if (!isRaisedHere(error) || !catches(machine, frame, hooked, detail, error.exception)) throw error;
      return;
    }
    if (value === undefined) call(machine, frame, hook as Value, [object, name], null, completion);
    else if (value === DEFER) callDeferred(machine, frame, getter, [object, name], hooked, detail);
    else complete(machine, frame, completion, null, value);
    return;
  }
  if (!(getter instanceof Native)) {
    call(machine, frame, getter, [object, name], null, completion);
    return;
  }
  const value = nativeGet(getter, object, name);
  if (value === DEFER) callDeferred(machine, frame, getter, [object, name], completion);
  else complete(machine, frame, completion, null, value);
}

function isRaisedHere(error: unknown): error is { exception: BaseException } {
  return typeof error === "object" && error !== null && "exception" in error;
}

function nativeGet(getter: Native, object: Value, name: string): Value | Deferred {
  if (getter === objectGetter()) return getAttribute(object, name);
  if (object instanceof Type && getter === typeType.slot(slot.GETATTRIBUTE))
    return getTypeAttribute(object, name);
  if (object instanceof Module && getter === moduleType.slot(slot.GETATTRIBUTE))
    return getModuleAttribute(object, name);
  return getter.call(object, name);
}

interface Hooked {
  readonly object: Value;
  readonly name: string;
  readonly completion: number;
}

/** Ask `__getattr__` after an AttributeError. */
function askHook(machine: Machine, frame: Frame, exception: BaseException, detail: unknown): boolean {
  if (!exception.type.isSubclassOf(AttributeError)) return false;
  const { object, name, completion } = detail as Hooked;
  machine.frame = frame;
  const hook = typeOf(object).slot(slot.GETATTR) as Value;
  call(machine, frame, hook, [object, name], null, completion);
  return true;
}

defineCompletion(ATTRIBUTE, {
  name: "attribute",
  returned: (_machine, frame, value) => store(frame, value),
  raised: askHook,
});

defineCompletion(METHOD_ATTRIBUTE, {
  name: "method attribute",
  returned: (_machine, frame, value) => storeMethod(frame, value, undefined),
  raised: askHook,
});

defineCompletion(METHOD, {
  name: "method",
  returned: (_machine, frame, value) => storeMethod(frame, value, undefined),
});

function storeMethod(frame: Frame, func: Value, self: Value | undefined): void {
  const base = frame.code.words[frame.pc + 1];
  frame.registers[base] = func;
  frame.registers[base + 1] = self;
  advance(frame);
}

/**
 * What may be remembered of `object.name`; undefined if nothing. For methods, functions that would be bound are
 * `member`s too.
 */
export function attributeCache(
  object: PyObject,
  name: string,
  isMethod: boolean,
): AttributeCache | undefined {
  const { remembered } = object.shape ?? object.type;
  const key = isMethod ? `${name}()` : name;
  const known = remembered.get(key);
  if (known instanceof AttributeCache && known.isCurrent) return known;
  const found = findAttribute(object.type, object.shape, name, isMethod);
  if (found !== undefined) remembered.set(key, found);
  return found;
}

/**
 * An attribute of any object, without asking Python code; undefined where that may have a say. What the class of the object
 * has to say is remembered on the layout's prototype (see `Type.remember`).
 */
export function attributeLeaf(object: Value, name: string): Value | undefined {
  if (!(object instanceof PyObject)) return undefined;
  if (object instanceof Module) return moduleAttributeLeaf(object, name);
  if (object instanceof Type) return nativeLeaf(object, name);
  const cache = attributeCache(object, name, false);
  if (cache === undefined) return nativeLeaf(object, name);
  if (cache.where === "member" && object.shape !== undefined) object.type.remember(name, cache.value, false);
  return readCached(object as Attributed, `$${name}`, cache);
}

/** As `attributeLeaf`, of a plain module: one of its globals. */
function moduleAttributeLeaf(module: Module, name: string): Value | undefined {
  const { type } = module;
  return type.isBuiltin && type.lookup(name) === undefined ? module.namespace.get(name) : undefined;
}

/** As `attributeLeaf`, by what builtin classes do for it; undefined, too, where that is an error. */
function nativeLeaf(object: PyObject, name: string): Value | undefined {
  const getter = object.type.slot(slot.GETATTRIBUTE);
  const isOfType = object instanceof Type && getter === typeType.slot(slot.GETATTRIBUTE);
  if (getter !== objectGetter() && !isOfType) return undefined;
  try {
    const value = isOfType ? getTypeAttribute(object, name) : seekAttribute(object, name);
    if (value !== DEFER) return value;
  } catch (error) {
    if (!(error instanceof Unwinding) && raisedBy(error) === undefined) throw error;
  }
  deferral.callee = undefined;
  return undefined;
}

/** As `attributeLeaf`, of a method that is to be called with the object. */
export function methodLeaf(object: Value, name: string): Value | undefined {
  if (!(object instanceof PyObject) || object instanceof Type || object instanceof Module) return undefined;
  const cache = attributeCache(object, name, true);
  if (cache?.where !== "member" || !cache.isBound) return undefined;
  if (object.shape !== undefined) object.type.remember(name, cache.value, true);
  return cache.value;
}

/** What may be remembered of an attribute of the objects of one class and shape. */
export function findAttribute(
  type: Type,
  shape: Shape | undefined,
  name: string,
  isMethod: boolean,
): AttributeCache | undefined {
  if (type.slot(slot.GETATTRIBUTE) !== objectGetter()) return undefined;
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) {
    if (!(found instanceof SlotMember) || shape === undefined) return undefined;
    const kind = shape.kind(found.attribute);
    if (kind === undefined || found.attribute !== name) return undefined;
    return new AttributeCache(shape, type, kind ? "float" : "own");
  }
  const kind = shape?.kind(name);
  if (kind !== undefined) return new AttributeCache(shape, type, kind ? "float" : "own");
  if (shape?.isDict === true || found === undefined) return undefined;
  if ((isMethod && isPlainMethod(found)) || isPlainValue(found))
    return new AttributeCache(shape, type, "member", found);
  return undefined;
}

/** Whether a class member is the same on the class and on every instance. */
function isPlainValue(member: Value): boolean {
  return (
    !(member instanceof PyObject) || (!(member instanceof Native) && member.type.slot(slot.GET) === undefined)
  );
}

/** Functions, of either kind, that are called with the object as their first argument. */
function isPlainMethod(member: Value): boolean {
  return (
    member instanceof Function ||
    (member instanceof Native && (member.kind === "method" || member.kind === "slot"))
  );
}

/** `LOAD_METHOD` past its cache. */
export function loadMethod(machine: Machine, frame: Frame): void {
  const { words, names, caches } = frame.code;
  const { pc } = frame;
  const object = read(frame, words[pc + 2]);
  const name = names[words[pc + 3]];
  const type = typeOf(object);
  const known = caches[words[pc + 4]];
  if (known instanceof ClassCache && object === known.owner && known.isValid) {
    storeMethod(frame, known.value, undefined);
    return;
  }
  if (object instanceof Module) {
    const cache = moduleCache(object, name);
    if (cache !== undefined) caches[words[pc + 4]] = cache;
  } else if (object instanceof Type) {
    const cache = classCache(object, name);
    if (cache !== undefined) caches[words[pc + 4]] = cache;
  }
  if (type.slot(slot.GETATTRIBUTE) === objectGetter()) {
    if (typeof object === "string") {
      const found = type.lookup(name);
      if (found !== undefined && isPlainMethod(found)) {
        caches[words[pc + 4]] = new AttributeCache(undefined, type, "member", found);
      }
    } else if (object instanceof PyObject) {
      const cache = attributeCache(object, name, true);
      if (cache !== undefined) {
        caches[words[pc + 4]] = cache;
        if (cache.where === "member") {
          storeMethod(frame, cache.value, cache.isBound ? object : undefined);
          return;
        }
      }
    }
    const found = type.lookup(name);
    if (found !== undefined && isPlainMethod(found)) {
      if (!(object instanceof PyObject) || !hasShape(object) || object.shape.kind(name) === undefined) {
        if (!(object instanceof PyObject) || object.shape?.isDict !== true) {
          storeMethod(frame, found, object);
          return;
        }
      }
    }
  }
  getThen(machine, frame, object, name, METHOD);
}

/** `LOAD_SUPER_ATTR` and `LOAD_SUPER_METHOD`. */
export function loadSuper(machine: Machine, frame: Frame): void {
  const { words, names } = frame.code;
  const { pc } = frame;
  const isMethod = words[pc] === op.LOAD_SUPER_METHOD;
  const callee = read(frame, words[pc + 2]);
  const type = unwrapCell(read(frame, words[pc + 3]));
  const self = unwrapCell(read(frame, words[pc + 4]));
  const name = names[words[pc + 5]];
  if (callee !== superType || !(type instanceof Type)) {
    call(
      machine,
      frame,
      machine.twin("_super_attribute"),
      [callee, type, self, name],
      null,
      isMethod ? METHOD : STORE,
    );
    return;
  }
  const target = superTarget(type, self);
  const found = name === "__class__" ? undefined : lookupAfter(target, type, name);
  if (found === undefined) {
    const proxy = new superType.layout() as PyObject & { thisClass: Type; self: Value; selfType: Type };
    proxy.thisClass = type;
    proxy.self = self;
    proxy.selfType = target;
    getThen(machine, frame, proxy, name, isMethod ? METHOD : STORE);
    return;
  }
  if (isMethod && isPlainMethod(found) && self !== target) {
    storeMethod(frame, found, self);
    return;
  }
  const bound = bindMember(found, self === target ? undefined : self, target);
  if (bound === DEFER) callNamed(machine, frame, isMethod ? METHOD : STORE);
  else if (isMethod) storeMethod(frame, bound, undefined);
  else store(frame, bound);
}

function unwrapCell(value: Value): Value {
  return value instanceof Cell ? (value.value ?? null) : value;
}

/** `STORE_ATTR` past its cache, and `DELETE_ATTR`. */
export function storeAttribute(machine: Machine, frame: Frame): void {
  const { words, names, caches } = frame.code;
  const { pc } = frame;
  const object = read(frame, words[pc + 1]);
  const name = names[words[pc + 2]];
  const isDelete = words[pc] === op.DELETE_ATTR;
  const type = typeOf(object);
  const setter = type.slot(isDelete ? slot.DELATTR : slot.SETATTR) as Value;
  const value = isDelete ? undefined : read(frame, words[pc + 3]);
  const args = value === undefined ? [object, name] : [object, name, value];
  if (value !== undefined && object instanceof PyObject && setter === objectType.slot(slot.SETATTR)) {
    const cache = storeCache(object, name, value);
    if (cache !== undefined) {
      caches[words[pc + 4]] = cache;
      if (writeCached(object as Attributed, frame.code.keys[words[pc + 2]], value, cache)) {
        advance(frame);
        return;
      }
    }
  }
  call(machine, frame, setter, args, null, DISCARD);
}

/** What may be remembered of `object.name = value`, looked at before it is done. */
export function storeCache(object: PyObject, name: string, value: Value): AttributeCache | undefined {
  const { shape, type } = object;
  if (shape === undefined || shape.isDict || object instanceof Module) return undefined;
  const known = shape.remembered.get(`${name}=`);
  if (known instanceof AttributeCache && known.version === type.version && known.suits(value)) return known;
  const cache = findStore(shape, type, name, value);
  if (cache !== undefined) shape.remembered.set(`${name}=`, cache);
  return cache;
}

/** What may be remembered of setting an attribute to a value of that kind. */
export function findStore(shape: Shape, type: Type, name: string, value: Value): AttributeCache | undefined {
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) {
    if (!(found instanceof SlotMember) || found.attribute !== name) return undefined;
  } else if (!type.hasDict) return undefined;
  const kind = shape.kind(name);
  if (kind !== undefined) return new AttributeCache(shape, type, kind ? "float" : "own");
  const isFloat = isRawFloat(value);
  return new AttributeCache(shape, type, isFloat ? "addFloat" : "add", null, shape.add(name, isFloat));
}

/** Read through a cache that fits. */
export function readCached(object: Attributed, key: `$${string}`, cache: AttributeCache): Value {
  if (cache.where === "own") return object[key] as Value;
  return cache.where === "float"
    ? new Float((object as unknown as Record<string, number>)[key])
    : cache.value;
}

/** Write through a cache that fits; false if the value does not suit the attribute's kind. */
export function writeCached(
  object: Attributed,
  key: `$${string}`,
  value: Value,
  cache: AttributeCache,
): boolean {
  const raw = object as unknown as Record<string, unknown>;
  switch (cache.where) {
    case "own":
      object[key] = value;
      return true;
    case "float":
      if (!isRawFloat(value)) return false;
      raw[key] = value.value;
      return true;
    case "add":
      if (isRawFloat(value)) return false;
      object[key] = value;
      break;
    case "addFloat":
      if (!isRawFloat(value)) return false;
      raw[key] = value.value;
      break;
    default:
      return false;
  }
  object.shape = cache.next as Shape;
  return true;
}
