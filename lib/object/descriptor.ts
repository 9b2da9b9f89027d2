import { raise, TypeError } from "./error.ts";
import { makeLayout } from "./instance.ts";
import {
  bindLayout,
  builtinType,
  isInstance,
  objectType,
  PyObject,
  Type,
  typeOf,
  type Value,
} from "./object.ts";

/** `property`. A subclass may add attributes. */
export class Property extends PyObject {
  fget: Value = null;
  fset: Value = null;
  fdel: Value = null;
  doc: Value = null;
  /** The docstring came from the getter. */
  hasGetterDoc = false;
  name: Value | undefined = undefined;
}
export const propertyType = builtinType("property", Property);

export class ClassMethod extends PyObject {
  callable: Value = null;
}
export const classMethodType = builtinType("classmethod", ClassMethod);
classMethodType.layout = makeLayout(ClassMethod, classMethodType);
classMethodType.hasDict = true;

export class StaticMethod extends PyObject {
  callable: Value = null;
}
export const staticMethodType = builtinType("staticmethod", StaticMethod);
staticMethodType.layout = makeLayout(StaticMethod, staticMethodType);
staticMethodType.hasDict = true;

/** `super(type, object)`: attributes of `self` as found after `type` in the order of `selfType`. */
export class Super extends PyObject {
  thisClass: Type | null = null;
  self: Value | undefined = undefined;
  selfType: Type | null = null;
}
export const superType = builtinType("super", Super);

/** What `__slots__` makes for each name: a data descriptor over an attribute of the object itself. */
export class SlotMember extends PyObject {
  readonly name: string;
  readonly owner: Type;
  /** The attribute that holds it; a slot of the same name further up has another. */
  readonly attribute: string;
  constructor(name: string, owner: Type, attribute: string) {
    super();
    this.name = name;
    this.owner = owner;
    this.attribute = attribute;
  }
}
bindLayout(SlotMember, new Type("member_descriptor", [objectType]));

/** The class in whose order `super(type, object)` looks: TypeError if the two don't fit. */
export function superTarget(type: Type, object: Value): Type {
  if (object instanceof Type && object.isSubclassOf(type)) return object;
  if (isInstance(object, type)) return typeOf(object);
  raise(
    TypeError,
    object instanceof Type
      ? `super(type, obj): obj (type ${object.name}) is not an instance or subtype of type (${type.name}).`
      : `super(type, obj): obj (instance of ${typeOf(object).name}) is not an instance or subtype of type (${type.name}).`,
  );
}
