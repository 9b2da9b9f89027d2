import { getTypeAttribute, raiseAttributeError, setTypeAttribute } from "./attribute.ts";
import { bestBase, calculateMetaclass, linearize, makeClass } from "./class.ts";
import { Dict, dictType } from "./dict.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { makeUnion } from "./generic-alias.ts";
import { internal, internals } from "./internal.ts";
import { List } from "./list.ts";
import { MappingProxy } from "./mapping-proxy.ts";
import {
  classMethod,
  construct,
  DEFER,
  declare,
  defer,
  getter,
  member,
  method,
  Native,
  slot,
} from "./native.ts";
import { isInstance, objectType, PyObject, Type, typeOf, typeType, type Value } from "./object.ts";
import { attributeName } from "./object-methods.ts";
import { Tuple } from "./tuple.ts";

function checkPresent(type: Type, name: string, value: Value | undefined): void {
  if (value === undefined)
    raise(TypeError, `cannot delete '${name}' attribute of immutable type '${type.name}'`);
}

function checkMutable(type: Type, name: string): void {
  if (type.isBuiltin) raise(TypeError, `cannot set '${name}' attribute of immutable type '${type.name}'`);
}

/** Of classes whose `__init__` binds its arguments itself. */
const shownSignatures: Readonly<Record<string, string>> = {
  list: "(iterable=(), /)",
  object: "()",
  property: "(fget=None, fset=None, fdel=None, doc=None)",
  classmethod: "(function, /)",
  staticmethod: "(function, /)",
  module: "(name, doc=None)",
};

/** The arguments that a builtin class takes; None for what they can't be written of. */
function textSignature(type: Type): Value {
  if (!type.isBuiltin) return null;
  const shown = shownSignatures[type.name];
  if (shown !== undefined) return shown;
  for (const name of ["__init__", "__new__"]) {
    const own = type.members.get(name);
    if (!(own instanceof Native) || own.kind === "slot") continue;
    const text = own.signature.replace(/^\(\w+(?:, \/)?(?:, )?/, "(");
    if (!/\*args|<unrepresentable>|\[/.test(text)) return text;
  }
  return null;
}

/** A member of the class itself, or of an inherited one, as `type` has it; the text attributes of builtin classes. */
function ownMember(type: Type, name: string): Value | undefined {
  return type.members.get(name);
}

declare(typeType, "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type", () => [
  construct(
    "type(type, /, *args, **kwargs)",
    (type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length !== 3)
        raise(TypeError, `type.__new__() takes exactly 3 arguments (${args.length} given)`);
      const [name, bases, namespace] = args;
      if (!(bases instanceof Tuple)) {
        raise(TypeError, `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
      }
      if (!(namespace instanceof Dict)) {
        raise(TypeError, `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
      }
      if (typeof name !== "string" && typeOf(name).name !== "str") {
        raise(TypeError, `type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
      }
      return kwargs.size === 0 && isPlainClass(type, name, bases, namespace)
        ? makeClass(type, name, bases.items as readonly Type[], namespace, null)
        : DEFER;
    },
  ),
  slot("__init__", (_self: Type, args: readonly Value[]) => {
    if (args.length !== 1 && args.length !== 3) raise(TypeError, "type.__init__() takes 1 or 3 arguments");
    return null;
  }),
  slot("__repr__", (self: Type) => {
    const module = self.members.get("__module__") ?? self.module;
    if (self.isBuiltin ? self.module === "builtins" : module === "builtins")
      return `<class '${self.qualname}'>`;
    return typeof module === "string" ? `<class '${module}.${self.qualname}'>` : `<class '${self.name}'>`;
  }),
  slot("__getattribute__", (self: Type, name: Value) => getTypeAttribute(self, attributeName(name))),
  slot("__setattr__", (self: Type, name: Value, value: Value) =>
    setTypeAttribute(self, attributeName(name), value) === DEFER ? DEFER : null,
  ),
  slot("__delattr__", (self: Type, name: Value) =>
    setTypeAttribute(self, attributeName(name), undefined) === DEFER ? DEFER : null,
  ),
  slot("__call__", (self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
    defer(
      internals.get("_construct") as Native,
      [self, ...args, ...kwargs.values()],
      kwargs.size === 0 ? null : [...kwargs.keys()],
    ),
  ),
  slot("__or__", (self: Value, other: Value) => makeUnion(self, other)),
  slot("__ror__", (self: Value, other: Value) => makeUnion(other, self)),
  method(
    "mro(self, /)",
    "Return a type's method resolution order.",
    (self: Type) => new List([...linearize(self, self.bases)]),
  ),
  method(
    "__subclasses__(self, /)",
    "Return a list of immediate subclasses.",
    (self: Type) => new List(self.subclasses()),
  ),
  method(
    "__instancecheck__(self, instance, /)",
    "Check if an object is an instance.",
    (self: Type, instance: Value) => (isInstance(instance, self) ? true : DEFER),
  ),
  method(
    "__subclasscheck__(self, subclass, /)",
    "Check if a class is a subclass.",
    (self: Type, subclass: Value) => (subclass instanceof Type ? subclass.isSubclassOf(self) : DEFER),
  ),
  method("__dir__(self, /)", "Specialized __dir__ implementation for types.", (self: Type) => {
    const names = new Set<string>();
    for (const each of self.mro) for (const name of each.members.keys()) names.add(name);
    return new List([...names]);
  }),
  method("__sizeof__(self, /)", "Return memory consumption of the type object.", () => 1064),
  classMethod(
    "__prepare__(cls, /, *args, **kwargs)",
    "Create the namespace for the class statement",
    () => new Dict(),
  ),
  getter(
    "__name__",
    null,
    (self: Type) => (self.isBuiltin ? self.name.slice(self.name.lastIndexOf(".") + 1) : self.name),
    (self: Type, value) => {
      checkMutable(self, "__name__");
      if (value === undefined)
        raise(TypeError, `cannot delete '__name__' attribute of immutable type '${self.name}'`);
      if (typeof value !== "string") {
        raise(TypeError, `can only assign string to ${self.name}.__name__, not '${typeOf(value).name}'`);
      }
      if (value.includes("\0")) raise(ValueError, "type name must not contain null characters");
      self.name = value;
    },
  ),
  getter(
    "__qualname__",
    null,
    (self: Type) => self.qualname,
    (self: Type, value) => {
      checkMutable(self, "__qualname__");
      if (value === undefined)
        raise(TypeError, `cannot delete '__qualname__' attribute of immutable type '${self.name}'`);
      if (typeof value !== "string") {
        raise(TypeError, `can only assign string to ${self.name}.__qualname__, not '${typeOf(value).name}'`);
      }
      self.qualname = value;
    },
  ),
  getter(
    "__module__",
    null,
    (self: Type) => {
      // A class may have a descriptor by that name, for its instances.
      const own = self.isBuiltin ? undefined : ownMember(self, "__module__");
      return own ?? self.module;
    },
    (self: Type, value) => {
      checkMutable(self, "__module__");
      checkPresent(self, "__module__", value);
      self.setMember("__module__", value);
      if (typeof value === "string") self.module = value;
    },
  ),
  getter(
    "__doc__",
    null,
    (self: Type) => ownMember(self, "__doc__") ?? null,
    (self: Type, value) => {
      checkMutable(self, "__doc__");
      checkPresent(self, "__doc__", value);
      self.setMember("__doc__", value);
    },
  ),
  getter(
    "__bases__",
    null,
    (self: Type) => new Tuple([...self.bases]),
    (self: Type, value) => setBases(self, value),
  ),
  member("__base__", null, (self: Type) => self.base),
  getter("__mro__", null, (self: Type) => new Tuple([...self.mro])),
  getter("__dict__", null, (self: Type) => new MappingProxy(self)),
  member("__basicsize__", null, () => 16),
  member("__itemsize__", null, () => 0),
  member("__dictoffset__", null, (self: Type) => (self.hasDict ? -1 : 0)),
  member("__weakrefoffset__", null, (self: Type) => (self.hasWeakref ? -1 : 0)),
  member(
    "__flags__",
    null,
    (self: Type) =>
      (self.isBuiltin ? 0x100 : 0x200) |
      (self.isBase ? 0x400 : 0) |
      (self.isAbstract ? 0x100000 : 0) |
      0x1000,
  ),
  getter("__text_signature__", null, textSignature),
  getter(
    "__abstractmethods__",
    null,
    (self: Type) =>
      ownMember(self, "__abstractmethods__") ??
      raiseAttributeError(self, "__abstractmethods__", "__abstractmethods__"),
    (self: Type, value) => {
      const names = value === undefined ? 0 : Number((value as PyObject & { size?: number }).size ?? 1);
      self.isAbstract = names > 0;
      self.setMember("__abstractmethods__", value);
    },
  ),
  getter(
    "__annotations__",
    null,
    (self: Type) => {
      const known = ownMember(self, "__annotations__") ?? ownMember(self, "__annotations_cache__");
      if (known !== undefined) return known;
      if (self.isBuiltin) raiseAttributeError(self, "__annotations__");
      const annotate = ownMember(self, "__annotate__") ?? ownMember(self, "__annotate_func__");
      if (annotate !== undefined && annotate !== null) return DEFER;
      const made = new Dict();
      self.members.set("__annotations_cache__", made);
      return made;
    },
    (self: Type, value) => {
      checkMutable(self, "__annotations__");
      if (value === undefined && ownMember(self, "__annotations_cache__") !== undefined) {
        self.setMember("__annotations_cache__", undefined);
      } else self.setMember("__annotations__", value);
    },
  ),
  getter(
    "__annotate__",
    null,
    (self: Type) => {
      if (self.isBuiltin) raiseAttributeError(self, "__annotate__");
      return ownMember(self, "__annotate__") ?? ownMember(self, "__annotate_func__") ?? null;
    },
    (self: Type, value) => {
      checkMutable(self, "__annotate__");
      self.setMember("__annotations_cache__", undefined);
      self.setMember("__annotate_func__", value ?? null);
    },
  ),
  getter(
    "__type_params__",
    null,
    (self: Type) => ownMember(self, "__type_params__") ?? new Tuple([]),
    (self: Type, value) => {
      checkMutable(self, "__type_params__");
      self.setMember("__type_params__", value);
    },
  ),
]);

/** `type.__bases__ = value`. */
function setBases(self: Type, value: Value | undefined): void {
  checkMutable(self, "__bases__");
  if (!(value instanceof Tuple)) {
    raise(
      TypeError,
      `can only assign tuple to ${self.name}.__bases__, not ${value === undefined ? "NULL" : typeOf(value).name}`,
    );
  }
  if (value.items.length === 0)
    raise(TypeError, `can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
  const bases = value.items.map(base => {
    if (!(base instanceof Type)) {
      raise(TypeError, `${self.name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    }
    if (base.isSubclassOf(self)) raise(TypeError, "a __bases__ item causes an inheritance cycle");
    return base;
  });
  const base = bestBase(bases);
  if (
    Object.getPrototypeOf(base.layout.prototype) !==
      Object.getPrototypeOf((self.base as Type).layout.prototype) &&
    base !== objectType &&
    self.base !== objectType
  ) {
    raise(
      TypeError,
      `__bases__ assignment: '${base.name}' object layout differs from '${(self.base as Type).name}'`,
    );
  }
  self.base = base;
  self.rebase(bases, linearize(self, bases));
  const pending = self.subclasses();
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    each.mro = linearize(each, each.bases);
    each.changed();
    pending.push(...each.subclasses());
  }
}

// ---- Leaves under the prelude's `__build_class__` and `type.__new__`

internal("_calculate_metaclass(meta, bases, /)", (meta: Value, bases: Tuple) =>
  meta instanceof Type ? calculateMetaclass(meta, bases.items) : meta,
);

/** Whether making a class comes to `makeClass`: nobody else has a say, and its namespace says what module it is of. */
function isPlainClass(meta: Type, name: Value, bases: Tuple, namespace: Dict): boolean {
  if (meta !== typeType || typeof name !== "string") return false;
  if (namespace.type !== dictType || namespace.isHashed) return false;
  if (namespace.get("__module__") === undefined || namespace.get("__slots__") !== undefined) return false;
  const initSubclass = objectType.lookup("__init_subclass__");
  for (const base of bases.items) {
    if (!(base instanceof Type) || base.type !== typeType) return false;
    if (base.lookup("__init_subclass__") !== initSubclass) return false;
  }
  return !namespace.values.some(isNamed);
}

internal(
  "_make_class(meta, name, bases, namespace, module, /)",
  (meta: Type, name: Value, bases: Tuple, namespace: Dict, module: Value) => {
    const types = bases.items.map(base => {
      if (!(base instanceof Type)) raise(TypeError, "metaclass conflict or base that is not a class");
      return base;
    });
    return makeClass(meta, name, types, namespace, module);
  },
);

/** Whether a member of a class wants to know its name. */
function isNamed(value: Value): boolean {
  return value instanceof PyObject && typeOf(value).lookup("__set_name__") !== undefined;
}

/** The members of a class that want to know their name: pairs of name and member. */
internal("_named_members(type, /)", (type: Type) => {
  const pairs: Value[] = [];
  for (const [name, value] of type.members) if (isNamed(value)) pairs.push(new Tuple([name, value]));
  return new List(pairs);
});

internal("_set_order(type, order, /)", (type: Type, order: Tuple) => {
  for (const each of order.items) {
    if (!(each instanceof Type)) raise(TypeError, `mro() returned a non-class ('${typeOf(each).name}')`);
  }
  type.mro = order.items as readonly Type[];
  type.changed();
  return null;
});
