import { type Attribute, Float, type Layout, type PyObject, Shape, type Type, type Value } from "./object.ts";

/** A dict as far as attributes are concerned; `Dict` is one. */
export interface Namespace {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): boolean;
  stringKeys(): string[];
}

/** An object with attributes of its own. Attribute `x` is the property `$x`; `shape` says which there are. */
export interface Attributed extends PyObject {
  shape: Shape;
  [attribute: `$${string}`]: Value | undefined;
}

/** An attributed object whose `__dict__` was asked for: from then on the attributes live in that dict. */
interface DictInstance extends Attributed {
  namespace: Namespace & PyObject;
}

/** Attribute storage as JavaScript sees it: raw doubles of float attributes included. */
type Raw = Record<string, unknown>;

export function hasShape(object: PyObject): object is Attributed {
  return object.shape !== undefined;
}

/** Whether a value may be stored as a raw double. */
export function isRawFloat(value: Value | undefined): value is Float {
  // biome-ignore lint/suspicious/noSelfCompare: the fastest test for NaN, on every store of an attribute.
  return value instanceof Float && value.value === value.value;
}

/**
 * The layout for instances of `type` on top of `base`'s layout, with room for attributes. Every Python class has a
 * JavaScript class of its own, so that the host's inline caches tell classes apart as Python does.
 */
export function makeLayout(base: Layout, type: Type): Layout {
  const root = new Shape(type);
  type.rootShape = root;
  // A field would do the same four times as slowly where code makes instances of many classes.
  // Functions, which are made with four arguments, are made with most.
  const Layout = class extends (base as new (...args: unknown[]) => PyObject) {
    constructor(a?: unknown, b?: unknown, c?: unknown, d?: unknown) {
      super(a, b, c, d);
      this.shape = root;
    }
  };
  Object.defineProperty(Layout.prototype, "type", { value: type, writable: true, configurable: true });
  return Layout;
}

/** An attribute of the object itself (its class has no say), or undefined. */
export function getOwn(object: Attributed, name: string): Value | undefined {
  const found = object.shape.find(name);
  if (found === undefined)
    return object.shape.isDict ? (object as DictInstance).namespace.get(name) : undefined;
  return found.isFloat ? new Float((object as unknown as Raw)[found.key] as number) : object[found.key];
}

/** Set an attribute of the object itself: the object moves to another shape where the attribute is new or changes kind. */
export function setOwn(object: Attributed, name: string, value: Value, isSlot = false): void {
  const { shape } = object;
  const found = shape.find(name);
  if (found === undefined) {
    if (shape.isDict && !isSlot) {
      (object as DictInstance).namespace.set(name, value);
      return;
    }
    const isFloat = isRawFloat(value);
    const next = shape.add(name, isFloat);
    (object as unknown as Raw)[(next.find(name) as Attribute).key] = isFloat ? value.value : value;
    object.shape = next;
  } else if (!found.isFloat) {
    object[found.key] = value;
  } else if (isRawFloat(value)) {
    (object as unknown as Raw)[found.key] = value.value;
  } else {
    object.shape = shape.replay(rootOf(shape), name, "value");
    object[found.key] = value;
  }
}

/** Delete an attribute of the object itself; whether it was there. */
export function deleteOwn(object: Attributed, name: string): boolean {
  const { shape } = object;
  if (shape.kind(name) === undefined) {
    return shape.isDict && (object as DictInstance).namespace.delete(name);
  }
  object.shape = shape.replay(rootOf(shape), name, "drop");
  object[`$${name}`] = undefined;
  return true;
}

/** The names of the object's own attributes, in order of insertion. */
export function ownNames(object: Attributed): string[] {
  return object.shape.isDict ? (object as DictInstance).namespace.stringKeys() : [...object.shape.names()];
}

/** The dict that holds the attributes of an object in dict mode, or undefined. */
export function namespaceOf(object: Attributed): (Namespace & PyObject) | undefined {
  return object.shape.isDict ? (object as DictInstance).namespace : undefined;
}

/** From now on the object's attributes live in `namespace`. Slots, whose names `isSlot` knows, stay where they are. */
export function moveToNamespace(
  object: Attributed,
  namespace: Namespace & PyObject,
  isSlot: (name: string) => boolean = () => false,
): void {
  let shape = dictShape(object.shape.type);
  for (const name of object.shape.names()) {
    if (isSlot(name)) shape = shape.add(name, object.shape.kind(name) === true);
    else object[`$${name}`] = undefined;
  }
  object.shape = shape;
  (object as DictInstance).namespace = namespace;
  useDictPrototype(object);
}

/** Instances of one class whose prototype is changed at most: that takes the host long. */
const mostPrototypes = 8;

/** The dict may hide what the layout's prototype remembers: see that the object does not have it. */
function useDictPrototype(object: Attributed): void {
  const { type } = object;
  if (type.remembersNothing) return;
  type.dictInstances++;
  if (type.dictInstances > mostPrototypes) type.remembersNothing = true;
  else Object.setPrototypeOf(object, dictPrototype(type));
}

const dictPrototypes = new WeakMap<Type, PyObject>();

/** The prototype of instances whose attributes are in a dict: the dict may hide what the layout's remembers. */
function dictPrototype(type: Type): PyObject {
  let prototype = dictPrototypes.get(type);
  if (prototype === undefined) {
    prototype = Object.create(Object.getPrototypeOf(type.layout.prototype), {
      type: { value: type, writable: true, configurable: true },
    }) as PyObject;
    dictPrototypes.set(type, prototype);
  }
  return prototype;
}

/** `__class__` assignment between classes of the same layout: the attributes stay. */
export function changeClass(object: Attributed, type: Type): void {
  let shape = object.shape.isDict ? dictShape(type) : (type.rootShape as Shape);
  if (!object.shape.isDict) {
    for (const name of object.shape.names()) shape = shape.add(name, object.shape.kind(name) === true);
  }
  Object.setPrototypeOf(object, type.layout.prototype);
  object.shape = shape;
  if (shape.isDict) useDictPrototype(object);
}

function rootOf(shape: Shape): Shape {
  return shape.isDict ? dictShape(shape.type) : (shape.type.rootShape as Shape);
}

const dictShapes = new WeakMap<Type, Shape>();

function dictShape(type: Type): Shape {
  let shape = dictShapes.get(type);
  if (shape === undefined) {
    shape = new Shape(type, null, "", false, true);
    dictShapes.set(type, shape);
  }
  return shape;
}
