import { strRepr } from "../text/index.ts";
import {
  attributeNames,
  checkNoType,
  getAttribute,
  getModuleAttribute,
  getSuperAttribute,
  setAttribute,
} from "./attribute.ts";
import { attributeDict } from "./class.ts";
import { type Super, superTarget, superType } from "./descriptor.ts";
import { Dict } from "./dict.ts";
import { raise, TypeError } from "./error.ts";
import { type Attributed, changeClass, hasShape } from "./instance.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { Module, moduleType } from "./module.ts";
import { classMethod, construct, DEFER, declare, defer, getter, member, method, slot } from "./native.ts";
import { identity, NotImplemented, objectType, PyObject, Type, typeOf, type Value } from "./object.ts";
import { asStr, callSlot, identical } from "./protocol.ts";
import * as slots from "./slot.generated.ts";

/** A name given to getattr and friends: TypeError for anything but a str. */
export function attributeName(name: Value): string {
  const text = asStr(name);
  if (typeof text === "string") return text;
  if (text === undefined) raise(TypeError, `attribute name must be string, not '${typeOf(name).name}'`);
  return String.fromCodePoint(...text.points);
}

/** `<C object at 0x…>`. */
export function defaultRepr(object: Value): string {
  const type = typeOf(object);
  const name = type.module === "builtins" ? type.qualname : `${type.module}.${type.qualname}`;
  return `<${name} object at ${address(object)}>`;
}

/** What stands for an address in reprs: 16 hexadecimal digits that differ from object to object. */
export function address(object: Value): string {
  return `0x${addressOf(object).toString(16).padStart(12, "0")}`;
}

/** The same as a number. */
export function addressOf(object: Value): number {
  return 0x7f0000000000 + (object instanceof PyObject ? identity(object) : 0) * 16;
}

/** The hash of an object that compares by identity. */
export function identityHash(object: PyObject): number {
  return identity(object) * 16 + 0x7f00000000;
}

function checkArguments(type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): void {
  if (args.length === 0 && kwargs.size === 0) return;
  if (type.slot(slots.NEW) !== objectType.slot(slots.NEW)) {
    raise(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
  }
  if (type.slot(slots.INIT) === objectType.slot(slots.INIT))
    raise(TypeError, `${type.name}() takes no arguments`);
}

function richNotImplemented(): Value {
  return NotImplemented;
}

declare(
  objectType,
  "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
  () => [
    construct(
      "object(type, /, *args, **kwargs)",
      (type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        checkArguments(type, args, kwargs);
        if (type.isBuiltin && type !== objectType) raise(TypeError, `cannot create '${type.name}' instances`);
        if (type.isAbstract) return DEFER;
        if (type === objectType) return new PlainObject();
        return new type.layout();
      },
    ),
    slot("__init__", (self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length > 0 || kwargs.size > 0) {
        const type = typeOf(self);
        if (type.slot(slots.INIT) !== objectType.slot(slots.INIT)) {
          raise(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (type.slot(slots.NEW) === objectType.slot(slots.NEW)) {
          raise(TypeError, `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
        }
      }
      return null;
    }),
    slot("__repr__", (self: Value) => defaultRepr(self)),
    slot("__str__", (self: Value) => {
      const text = callSlot(self, slots.REPR);
      return text === undefined ? DEFER : text;
    }),
    slot("__eq__", (self: Value, other: Value) => (identical(self, other) ? true : NotImplemented)),
    slot("__ne__", (self: Value, other: Value) => {
      const result = callSlot(self, slots.EQ, other);
      if (result === DEFER || result === undefined) return DEFER;
      if (result === NotImplemented) return result;
      return typeof result === "boolean" ? !result : DEFER;
    }),
    slot("__lt__", richNotImplemented),
    slot("__le__", richNotImplemented),
    slot("__gt__", richNotImplemented),
    slot("__ge__", richNotImplemented),
    slot("__hash__", (self: PyObject) => identityHash(self)),
    slot("__getattribute__", (self: Value, name: Value) => getAttribute(self, attributeName(name))),
    slot("__setattr__", (self: Value, name: Value, value: Value) => {
      checkNoType(self, "__setattr__");
      return setAttribute(self, attributeName(name), value) === DEFER ? DEFER : null;
    }),
    slot("__delattr__", (self: Value, name: Value) => {
      checkNoType(self, "__delattr__");
      return setAttribute(self, attributeName(name), undefined) === DEFER ? DEFER : null;
    }),
    method("__dir__(self, /)", "Default dir() implementation.", (self: Value) => {
      const names = new Set(attributeNames(self));
      for (const each of typeOf(self).mro) for (const name of each.members.keys()) names.add(name);
      return new List([...names]);
    }),
    method(
      "__format__(self, format_spec, /)",
      "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
      (self: Value, spec: Value) => {
        const text = asStr(spec);
        if (text === undefined)
          raise(TypeError, `__format__() argument must be str, not ${typeOf(spec).name}`);
        if (text !== "")
          raise(TypeError, `unsupported format string passed to ${typeOf(self).name}.__format__`);
        const result = callSlot(self, slots.STR);
        return result === undefined ? DEFER : result;
      },
    ),
    method("__sizeof__(self, /)", "Size of object in memory, in bytes.", () => 16),
    method("__reduce__(self, /)", "Helper for pickle.", () => DEFER),
    method("__reduce_ex__(self, protocol, /)", "Helper for pickle.", () => DEFER),
    method("__getstate__(self, /)", "Helper for pickle.", () => DEFER),
    classMethod(
      "__init_subclass__(cls, /, *args, **kwargs)",
      "This method is called when a class is subclassed.",
      (cls: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        if (kwargs.size > 0) raise(TypeError, `${cls.name}.__init_subclass__() takes no keyword arguments`);
        if (args.length > 0) {
          raise(TypeError, `${cls.name}.__init_subclass__() takes no arguments (${args.length} given)`);
        }
        return null;
      },
    ),
    classMethod(
      "__subclasshook__(cls, object, /)",
      "Abstract classes can override this to customize issubclass().",
      () => NotImplemented,
    ),
    getter(
      "__class__",
      "the object's class",
      (self: Value) => typeOf(self),
      (self: Value, value) => setClass(self, value),
    ),
  ],
);

class PlainObject extends PyObject {}
Object.defineProperty(PlainObject.prototype, "type", { value: objectType });
objectType.layout = PlainObject;

/** `object.__class__ = value`. */
function setClass(self: Value, value: Value | undefined): void {
  if (value === undefined) raise(TypeError, "can't delete __class__ attribute");
  if (!(value instanceof Type)) {
    raise(TypeError, `__class__ must be set to a class, not '${typeOf(value).name}' object`);
  }
  const old = typeOf(self);
  if (old === value) return;
  const isModules = old.isSubclassOf(moduleType) && value.isSubclassOf(moduleType);
  if (!(self instanceof PyObject) || !hasShape(self) || ((old.isBuiltin || value.isBuiltin) && !isModules)) {
    raise(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (!sameLayout(old, value)) {
    raise(TypeError, `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`);
  }
  changeClass(self, value);
}

function sameLayout(a: Type, b: Type): boolean {
  const native = (type: Type): unknown => Object.getPrototypeOf(type.layout.prototype);
  const slotted = (type: Type): string =>
    type.mro
      .map(each => (each.slotsDeclared ?? []).filter(name => !name.startsWith("__")).join())
      .filter(Boolean)
      .join(";");
  return native(a) === native(b) && a.hasDict === b.hasDict && slotted(a) === slotted(b);
}

// ---- super

declare(
  superType,
  "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)",
  () => [
    slot("__getattribute__", (self: Super, name: Value) => getSuperAttribute(self, attributeName(name))),
    slot("__get__", (self: Super, instance: Value) => {
      if (instance === null || self.selfType !== null || self.thisClass === null) return self;
      if (self.type !== superType) return defer(self.type, [self.thisClass, instance]);
      const bound = new superType.layout() as Super;
      bound.thisClass = self.thisClass;
      bound.self = instance;
      bound.selfType = superTarget(self.thisClass, instance);
      return bound;
    }),
    slot("__repr__", (self: Super) => {
      const own = self.thisClass === null ? "NULL" : self.thisClass.name;
      return self.selfType === null
        ? `<super: <class '${own}'>, NULL>`
        : `<super: <class '${own}'>, <${self.selfType.name} object>>`;
    }),
    member("__thisclass__", "the class invoking super()", (self: Super) => self.thisClass),
    member("__self__", "the instance invoking super(); may be None", (self: Super) => self.self ?? null),
    member(
      "__self_class__",
      "the type of the instance invoking super(); may be None",
      (self: Super) => self.selfType,
    ),
  ],
);

// ---- module

declare(
  moduleType,
  "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
  () => [
    construct("module(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
    slot("__init__", (self: Module, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      const given = args.length + kwargs.size;
      if (given > 2) raise(TypeError, `module() takes at most 2 arguments (${given} given)`);
      const name = args[0] ?? kwargs.get("name");
      if (name === undefined) raise(TypeError, "module() missing required argument 'name' (pos 1)");
      if (asStr(name) === undefined)
        raise(TypeError, `module() argument 'name' must be str, not ${typeOf(name).name}`);
      for (const key of kwargs.keys()) {
        if (key !== "name" && key !== "doc")
          raise(TypeError, `module() got an unexpected keyword argument '${key}'`);
      }
      self.namespace.set("__name__", name);
      self.namespace.set("__doc__", args[1] ?? kwargs.get("doc") ?? null);
      for (const name of ["__package__", "__loader__", "__spec__"]) self.namespace.set(name, null);
      return null;
    }),
    slot("__getattribute__", (self: Module, name: Value) => getModuleAttribute(self, attributeName(name))),
    slot("__repr__", (self: Module) => {
      const { namespace } = self;
      if (["__spec__", "__loader__"].some(name => namespace.get(name) !== null)) return DEFER;
      const [name, file] = [self.name, namespace.get("__file__")];
      if (typeof name !== "string" || (file !== undefined && typeof file !== "string")) return DEFER;
      const shown = strRepr(name);
      return file === undefined ? `<module ${shown}>` : `<module ${shown} from ${strRepr(file)}>`;
    }),
    method("__dir__(self, /)", "__dir__() -> list\nspecialized dir() implementation", (self: Module) => {
      if (self.namespace.get("__dir__") !== undefined) return DEFER;
      return new List(self.namespace.stringKeys());
    }),
    member("__dict__", null, (self: Module) => self.namespace),
    getter(
      "__annotations__",
      null,
      (self: Module) => {
        const known = self.namespace.get("__annotations__");
        if (known !== undefined) return known;
        const made = new Dict();
        self.namespace.set("__annotations__", made);
        return made;
      },
      (self: Module, value) => {
        if (value === undefined) self.namespace.delete("__annotations__");
        else self.namespace.set("__annotations__", value);
      },
    ),
  ],
);

/** `vars(object)`: its attributes as a dict, or DEFER to `object.__dict__`. */
internal("_attribute_dict(object, /)", (object: Value): Value => {
  if (object instanceof Module) return object.namespace;
  if (object instanceof PyObject && hasShape(object) && typeOf(object).hasDict)
    return attributeDict(object as Attributed);
  return null;
});

/** Whether instances keep anything in slots. */
internal("_has_slots(type, /)", (type: Type) => type.mro.some(each => (each.slotsDeclared?.length ?? 0) > 0));
