import { slotNames, slotNumber } from "./operation.ts";
import { plainNames } from "./plain-name.ts";
import * as slot from "./slot.generated.ts";

/**
 * A Python value. Ints are a `number` in the safe range (never −0) or else a `bigint`; a `str` without
 * surrogate code units is a `string`, any other a `WideStr`; a float is a `Float`.
 */
export type Value = null | boolean | number | bigint | string | PyObject;

/**
 * What every value that is no JavaScript primitive is. `type` and, for objects without attributes of their own,
 * `shape` live on the prototype: an object costs only its own fields.
 */
export abstract class PyObject {
  declare readonly type: Type;
  /** Layout of the attributes `$name`; undefined for objects that can have none. */
  declare shape: Shape | undefined;
  /** What is known of an instance with a `__del__` (`finalization.ts`); undefined for all others. */
  declare finalizable: { id: number } | undefined;
  /** The dict that shows an object's attributes, if it was asked for (`attribute-dict.ts`). */
  declare shown: PyObject | undefined;
  /** See `identity`. */
  declare identityNumber: number | undefined;
}
PyObject.prototype.shape = undefined;
PyObject.prototype.finalizable = undefined;
PyObject.prototype.identityNumber = undefined;
PyObject.prototype.shown = undefined;

/** JavaScript class of the instances of a Python class; called without arguments it makes an empty one. */
export type Layout = (new () => PyObject) & { readonly prototype: PyObject };

/** Adds members to a class. */
type Filler = (members: Map<string, Value>) => unknown;

/** A fresh number whenever anything that a lookup relied on has changed. */
let versions = 0;

/**
 * A Python class. Instances are objects of its `layout`.
 *
 * Inline caches and compiled code guard on `version`: it changes when a member of the class or of one of its
 * bases changes.
 */
export class Type extends PyObject {
  name: string;
  qualname: string;
  module: string;
  bases: readonly Type[];
  mro: readonly Type[];
  /** The base whose layout the instances have; null for `object`. */
  base: Type | null;
  version = ++versions;
  /** Changes instead of `version` when a plain value among the members (a counter, say) is replaced by another. */
  dataVersion = 0;
  /** False for classes that Python code made. */
  isBuiltin: boolean;
  /** Whether a Python class may inherit from it. */
  isBase = true;
  /** Whether the class can be called to make an instance. */
  isConstructible = true;
  isAbstract = false;
  /** How `match` sees instances. */
  pattern: "sequence" | "mapping" | null = null;
  /** Instances have a `__dict__` (any attribute may be added). */
  hasDict = false;
  hasWeakref = false;
  /** The names that `__slots__` of this very class declares; null without `__slots__`. */
  slotsDeclared: readonly string[] | null = null;
  layout: Layout;
  /** Shape of an instance without attributes; undefined where instances have none. */
  rootShape: Shape | undefined = undefined;
  /** For subclasses of int, str, float: the primitive inside. */
  unwrap: ((object: PyObject) => Value) | null = null;
  private readonly ownMembers = new Map<string, Value>();
  private readonly fillers: Filler[] = [];
  private isFilled = false;
  private caches: Map<string, unknown> | null = null;
  private subclassRefs: WeakRef<Type>[] = [];
  private found = new Map<string, Value | undefined>();
  private slots: (Value | undefined)[] = [];
  /** The attributes that instances of this very class have had of their own. */
  readonly ownNames = new Set<string>();
  /** The members that the layout's prototype remembers for compiled code, by property. */
  private readonly remembrances = new Set<string>();
  private nothing = false;
  /** How many instances have had their attributes moved to a dict (see `instance.ts`). */
  dictInstances = 0;
  /** Plain members that have been replaced: not worth remembering. */
  private readonly unsteady = new Set<string>();

  constructor(
    name = "",
    bases: readonly Type[] = [],
    layout: Layout = PyObject as unknown as Layout,
    isBuiltin = true,
  ) {
    super();
    this.name = name;
    this.qualname = name;
    this.module = "builtins";
    this.bases = bases;
    this.base = bases[0] ?? null;
    this.layout = layout;
    this.isBuiltin = isBuiltin;
    this.mro = [this, ...(bases[0]?.mro ?? [])];
    for (const base of bases) base.subclassRefs.push(new WeakRef(this));
  }

  /** As a shape's, for instances without shapes. */
  get remembered(): Map<string, unknown> {
    this.caches ??= new Map();
    return this.caches;
  }

  /** What the class itself defines. After `makeClass`, to be changed by `setMember` alone. */
  get members(): Map<string, Value> {
    if (!this.isFilled) this.fill();
    return this.ownMembers;
  }

  /** Have members of a builtin class filled in when somebody first looks for one. */
  fillLater(filler: Filler): void {
    this.fillers.push(filler);
    if (!this.isFilled) return;
    this.isFilled = false;
    this.changed();
  }

  private fill(): void {
    this.isFilled = true;
    for (const filler of this.fillers.splice(0)) filler(this.ownMembers);
  }

  /** What `name` means on this class and its bases, unbound; undefined if nothing. */
  lookup(name: string): Value | undefined {
    const known = this.found.get(name);
    if (known !== undefined || this.found.has(name)) return known;
    let value: Value | undefined;
    for (const each of this.mro) {
      value = each.members.get(name);
      if (value !== undefined) break;
    }
    this.found.set(name, value);
    return value;
  }

  /** The special method with that slot number (`slot.generated.ts`), or undefined. */
  slot(number: number): Value | undefined {
    const known = this.slots[number];
    if (known !== undefined) return known === absent ? undefined : known;
    const value = this.lookup(slotNames[number]);
    this.slots[number] = value === undefined ? absent : value;
    return value;
  }

  /** The class in the method resolution order that defines `name`, or undefined. */
  definer(name: string): Type | undefined {
    return this.mro.find(each => each.members.has(name));
  }

  /** Set (or with undefined delete) a member; everything that relied on the old one notices. */
  setMember(name: string, value: Value | undefined): void {
    this.hideNames(name, value);
    const old = this.members.get(name);
    if (value === undefined) this.members.delete(name);
    else this.members.set(name, value);
    if (isData(old) && isData(value) && slotNumber(name) === undefined) this.replaced(name);
    else this.changed(name);
    if (name === "__del__" && value !== undefined) for (const each of this.family()) ruling.finalize(each);
    // Any class may have such a descriptor among its members.
    if (name === "__get__" || name === "__set__" || name === "__delete__") {
      (this.mro[this.mro.length - 1] as Type).changed();
    }
  }

  /** Forget the value of a plain member, here and in subclasses. */
  private replaced(name: string): void {
    const pending: Type[] = [this];
    for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
      type.dataVersion++;
      type.found.delete(name);
      type.unsteady.add(name);
      type.forget(name);
      if (type.subclassRefs.length > 0) pending.push(...type.subclasses());
    }
  }

  /** Forget what was looked up: `name`, or everything when the bases changed. Subclasses too, without host recursion. */
  changed(name?: string): void {
    const pending: Type[] = [this];
    for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
      type.version = ++versions;
      type.forget(name);
      if (name === undefined) {
        type.found.clear();
        type.slots = [];
      } else {
        type.found.delete(name);
        const number = slotNumber(name);
        if (number !== undefined && number < type.slots.length) type.slots[number] = undefined;
      }
      pending.push(...type.subclasses());
    }
  }

  /** Direct subclasses that are still alive, oldest first. */
  subclasses(): Type[] {
    const alive: Type[] = [];
    this.subclassRefs = this.subclassRefs.filter(ref => {
      const type = ref.deref();
      if (type !== undefined) alive.push(type);
      return type !== undefined;
    });
    return alive;
  }

  /** The class and all below it. */
  private family(): Type[] {
    const found: Type[] = [this];
    for (let i = 0; i < found.length; i++) found.push(...found[i].subclasses());
    return found;
  }

  /** What a new member (or, without one, new bases) may decide about attributes that instances already have. */
  private hideNames(name?: string, value?: Value): void {
    if (name === "__get__" || name === "__set__" || name === "__delete__") plainNames.hide(undefined);
    else if (name === undefined || name === "__getattribute__" || name === "__setattr__") {
      for (const type of this.family()) for (const each of type.ownNames) plainNames.hide(each);
    } else if (value !== undefined && ruling.isDescriptor(value)) {
      if (this.family().some(type => type.ownNames.has(name))) plainNames.hide(name);
    }
  }

  /** Some instance is about to have an attribute of its own for the first time. */
  noteOwnName(name: string): void {
    if (this.ownNames.has(name)) return;
    if (!this.isBuiltin && ruling.decides(this, name)) plainNames.hide(name);
    this.ownNames.add(name);
    this.forget(name);
  }

  /**
   * Have instances find a plain member of a Python class as a property: `$name`, which attributes of their own hide, or, for
   * functions that are to be called with the instance, `m$name`, which nothing hides as long as none has such an attribute.
   */
  remember(name: string, value: Value, isMethod: boolean): void {
    if (this.isBuiltin || this.nothing || this.unsteady.has(name) || (isMethod && this.ownNames.has(name)))
      return;
    const key = isMethod ? `m$${name}` : `$${name}`;
    this.remembrances.add(key);
    (this.layout.prototype as unknown as Record<string, Value>)[key] = value;
  }

  /** Whether `remember` has no effect, for good. */
  get remembersNothing(): boolean {
    return this.nothing;
  }

  set remembersNothing(nothing: true) {
    this.nothing = nothing;
    this.forget();
  }

  /** Forget what the prototype remembers of a name, or of all. */
  private forget(name?: string): void {
    if (this.remembrances.size === 0) return;
    const prototype = this.layout.prototype as unknown as Record<string, Value | undefined>;
    const keys = name === undefined ? [...this.remembrances] : [`$${name}`, `m$${name}`];
    for (const key of keys) if (this.remembrances.delete(key)) prototype[key] = undefined;
  }

  /** When `bases` change: leave the old ones' lists of subclasses and enter the new ones'. */
  rebase(bases: readonly Type[], mro: readonly Type[]): void {
    for (const base of this.bases) base.subclassRefs = base.subclassRefs.filter(ref => ref.deref() !== this);
    for (const base of bases) base.subclassRefs.push(new WeakRef(this));
    this.hideNames();
    this.bases = bases;
    this.mro = mro;
    this.changed();
  }

  isSubclassOf(other: Type): boolean {
    return this === other || this.mro.includes(other);
  }
}

/**
 * What classes decide about their instances: said by `attribute.ts`, which knows descriptors, and `finalization.ts`, which
 * knows `__del__`.
 */
export const ruling = {
  /** Whether instances of a class get something else by a name than what they have of their own. */
  decides: (_type: Type, _name: string): boolean => false,
  isDescriptor: (_value: Value): boolean => false,
  /** A class may have got a `__del__`. */
  finalize: (_type: Type): void => {},
};

/** Whether a member can only ever be a value: no function, no descriptor. */
function isData(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    (!(value instanceof PyObject) || value instanceof Float || value instanceof WideStr)
  );
}

/** Stands in a slot for "looked up, not there". */
const absent = new (class Absent extends PyObject {})();

/** The property that holds an attribute, and whether it holds raw doubles. */
export interface Attribute {
  readonly key: `$${string}`;
  readonly isFloat: boolean;
}

const noAttributes = new Map<string, Attribute>();

/**
 * Which attributes an instance has, in order, and which of them are stored as raw doubles. Attribute `x` is the
 * property `$x` of the object. Shapes form a tree: adding an attribute leads from one to the next, so that
 * instances made alike share their shape, and comparing it guards class and layout at once.
 *
 * A raw double is never NaN (so that identity, which `in` and `==` of containers ask first, survives).
 */
export class Shape {
  readonly type: Type;
  readonly parent: Shape | null;
  /** The attribute that this shape adds to `parent`'s. */
  readonly name: string;
  readonly isFloat: boolean;
  readonly count: number;
  /** The attributes are in a dict of the instance instead (`DictInstance`). */
  readonly isDict: boolean;
  /** Some attribute is stored as a raw double. */
  readonly hasFloats: boolean;
  private readonly attributes: Map<string, Attribute>;
  // Most shapes need none of these.
  private caches: Map<string, unknown> | null = null;
  private next: Map<string, Shape> | null = null;
  private nextFloat: Map<string, Shape> | null = null;

  constructor(type: Type, parent: Shape | null = null, name = "", isFloat = false, isDict = false) {
    this.type = type;
    this.parent = parent;
    this.name = name;
    this.isFloat = isFloat;
    this.isDict = isDict;
    this.count = parent === null ? 0 : parent.count + 1;
    if (parent === null) this.attributes = noAttributes;
    else {
      type.noteOwnName(name);
      this.attributes = new Map(parent.attributes).set(name, { key: `$${name}`, isFloat });
    }
    this.hasFloats = isFloat || parent?.hasFloats === true;
  }

  /** What inline caches found out about this shape, to be found again by another site. */
  get remembered(): Map<string, unknown> {
    this.caches ??= new Map();
    return this.caches;
  }

  /** Where an attribute is; undefined if there is none of that name. */
  find(name: string): Attribute | undefined {
    return this.attributes.get(name);
  }

  /** true: there, a raw double; false: there, a value; undefined: not there. */
  kind(name: string): boolean | undefined {
    return this.attributes.get(name)?.isFloat;
  }

  names(): IterableIterator<string> {
    return this.attributes.keys();
  }

  /** The shape with one more attribute. */
  add(name: string, isFloat: boolean): Shape {
    const edges = isFloat ? this.floatEdges() : this.edges();
    let shape = edges.get(name);
    if (shape === undefined) {
      shape = new Shape(this.type, this, name, isFloat, this.isDict);
      edges.set(name, shape);
    }
    return shape;
  }

  private edges(): Map<string, Shape> {
    this.next ??= new Map();
    return this.next;
  }

  private floatEdges(): Map<string, Shape> {
    this.nextFloat ??= new Map();
    return this.nextFloat;
  }

  /** The shape of `root`'s class with the same attributes, in order, but for what `change` says of `name`. */
  replay(root: Shape, name: string, change: "drop" | "value"): Shape {
    let shape = root;
    for (const [each, { isFloat }] of this.attributes) {
      if (each !== name) shape = shape.add(each, isFloat);
      else if (change === "value") shape = shape.add(each, false);
    }
    return shape;
  }
}

/** A float. Not used as the layout of subclasses: an `instanceof Float` is exactly a `float`. */
export class Float extends PyObject {
  readonly value: number;
  constructor(value = 0) {
    super();
    this.value = value;
  }
}

/** A str that has code points beyond the Basic Multilingual Plane, or surrogates. */
export class WideStr extends PyObject {
  readonly points: Uint32Array;
  constructor(points: Uint32Array = new Uint32Array()) {
    super();
    this.points = points;
  }
}

/** Instance of a Python class derived from int, str or float (bool, None and friends can't be derived from). */
export class Wrapped extends PyObject {
  value: Value = null;
}

export const objectType = new Type("object", []);
/** `type` itself: an ordinary class whose instances are classes. */
export const typeType = new Type("type", [objectType], Type as unknown as Layout);

/** Set the class of a layout's objects. */
export function bindLayout(layout: { readonly prototype: PyObject }, type: Type): void {
  Object.defineProperty(layout.prototype, "type", { value: type, writable: true, configurable: true });
}
bindLayout(Type, typeType);
typeType.hasDict = true;
typeType.hasWeakref = true;

const builtinTypes = new Map<string, Type>();

/** A builtin class whose instances are objects of `layout`. */
export function builtinType(
  name: string,
  layout: { readonly prototype: PyObject },
  base: Type = objectType,
): Type {
  const type = new Type(name, [base], layout as Layout);
  bindLayout(layout, type);
  builtinTypes.set(name, type);
  return type;
}

/** A builtin class by its name, the last one where several have it. */
export function builtinTypeNamed(name: string): Type | undefined {
  return builtinTypes.get(name);
}

export const intType = new Type("int", [objectType], Wrapped);
export const boolType = new Type("bool", [intType]);
export const strType = new Type("str", [objectType], Wrapped);
export const floatType = new Type("float", [objectType], Wrapped);
export const noneType = new Type("NoneType", [objectType]);
bindLayout(Float, floatType);
bindLayout(WideStr, strType);
for (const type of [intType, strType, floatType]) type.unwrap = object => (object as Wrapped).value; // their subclasses' layout
for (const type of [boolType, noneType]) type.isBase = false;

/** The class of a value. */
export function typeOf(value: Value): Type {
  switch (typeof value) {
    case "number":
    case "bigint":
      return intType;
    case "string":
      return strType;
    case "boolean":
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}

/** Whether a value is an instance of a builtin class or one derived from it (by layout; `__class__` has no say). */
export function isInstance(value: Value, type: Type): boolean {
  const own = typeOf(value);
  return own === type || own.mro.includes(type);
}

/** The special method of a value's class, or undefined. */
export function slotOf(value: Value, number: number): Value | undefined {
  return typeOf(value).slot(number);
}

/** `NotImplemented` and `Ellipsis`: one object each. */
class Singleton extends PyObject {}
class EllipsisSingleton extends PyObject {}
export const notImplementedType = builtinType("NotImplementedType", Singleton);
export const ellipsisType = builtinType("ellipsis", EllipsisSingleton);
export const NotImplemented: PyObject = new Singleton();
export const Ellipsis: PyObject = new EllipsisSingleton();
for (const type of [notImplementedType, ellipsisType]) type.isBase = false;

/** Whether a class takes its hash and equality from `object`: then identity decides. */
export function comparesByIdentity(type: Type): boolean {
  return (
    type.slot(slot.EQ) === objectType.slot(slot.EQ) && type.slot(slot.HASH) === objectType.slot(slot.HASH)
  );
}

let lastIdentity = 0;

/** A number of its own for every object, given when first asked for: what `id()` and identity hashes rest on. */
export function identity(object: PyObject): number {
  const { finalizable } = object;
  if (finalizable !== undefined) {
    if (finalizable.id === 0) finalizable.id = ++lastIdentity;
    return finalizable.id;
  }
  const known = object.identityNumber;
  if (known !== undefined) return known;
  // A property of the few that are asked: a `WeakMap` costs twice as much here, and the garbage collector a lot more.
  object.identityNumber = ++lastIdentity;
  return lastIdentity;
}
