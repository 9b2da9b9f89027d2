import { HAS_DOCSTRING } from "../code/index.ts";
import {
  bindMember,
  checkDescriptor,
  loadLeaf,
  raiseAttributeError,
  setThroughDescriptor,
} from "./attribute.ts";
import { declareDict } from "./class.ts";
import {
  ClassMethod,
  classMethodType,
  type Property,
  propertyType,
  SlotMember,
  StaticMethod,
  staticMethodType,
} from "./descriptor.ts";
import { Dict } from "./dict.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import {
  Cell,
  CodeObject,
  cellType,
  defaultBuiltins,
  Function,
  functionType,
  newFunction,
} from "./function.ts";
import { classGetItem } from "./generic-alias.ts";
import { hasShape, setOwn } from "./instance.ts";
import { internal, internals } from "./internal.ts";
import { pickling } from "./list-iterator.ts";
import { Module } from "./module.ts";
import {
  BoundMethod,
  BoundNative,
  bindNative,
  builtinFunctionType,
  classMethodDescriptorType,
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  GetSet,
  getSetType,
  getter,
  member,
  memberType,
  method,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  Native,
  slot,
  slotWrapperType,
} from "./native.ts";
import { identity, NotImplemented, PyObject, slotOf, Type, typeOf, type Value } from "./object.ts";
import { address, identityHash } from "./object-methods.ts";
import { hash, identical, repr } from "./protocol.ts";
import * as slots from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

/** `__call__` of something whose call the interpreter makes itself. */
function callEntry(): Native {
  return slot("__call__", (self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
    defer(self, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]),
  );
}

function className(value: Value): string {
  return value === null ? "NoneType" : typeOf(value).name;
}

// ---- Functions

declare(functionType, "Create a function object.", () => [
  construct(
    "function(type, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    makeFunction,
  ),
  callEntry(),
  slot("__repr__", (self: Function) => `<function ${self.qualname} at ${address(self)}>`),
  slot("__get__", (self: Function, instance: Value, owner: Value) => {
    checkGet(instance, owner);
    return instance === null ? self : new BoundMethod(self, instance);
  }),
  getter(
    "__code__",
    null,
    (self: Function) => self.code,
    (self: Function, value) => {
      if (!(value instanceof PyObject) || value.type.name !== "code")
        raise(TypeError, "__code__ must be set to a code object");
      const code = value as CodeObject;
      const free = code.code.freeNames.length;
      if (free !== self.closure.length) {
        raise(
          ValueError,
          `${self.name}() requires a code object with ${self.closure.length} free vars, not ${free}`,
        );
      }
      self.code = code;
    },
  ),
  member("__globals__", null, (self: Function) => self.globals),
  member("__builtins__", null, (self: Function) => self.builtins),
  member("__closure__", null, (self: Function) =>
    self.closure.length === 0 ? null : new Tuple(self.closure),
  ),
  getter(
    "__name__",
    null,
    (self: Function) => self.name,
    (self: Function, value) => {
      if (typeof value !== "string") raise(TypeError, "__name__ must be set to a string object");
      self.name = value;
    },
  ),
  getter(
    "__qualname__",
    null,
    (self: Function) => self.qualname,
    (self: Function, value) => {
      if (typeof value !== "string") raise(TypeError, "__qualname__ must be set to a string object");
      self.qualname = value;
    },
  ),
  getter(
    "__defaults__",
    null,
    (self: Function) => self.defaults,
    (self: Function, value) => {
      if (value !== undefined && value !== null && !(value instanceof Tuple)) {
        raise(TypeError, "__defaults__ must be set to a tuple object");
      }
      self.defaults = value ?? null;
    },
  ),
  getter(
    "__kwdefaults__",
    null,
    (self: Function) => self.kwDefaults,
    (self: Function, value) => {
      if (value !== undefined && value !== null && !(value instanceof Dict)) {
        raise(TypeError, "__kwdefaults__ must be set to a dict object");
      }
      self.kwDefaults = value ?? null;
    },
  ),
  member(
    "__doc__",
    null,
    (self: Function) => self.doc,
    (self: Function, value) => {
      self.doc = value ?? null;
    },
  ),
  member(
    "__module__",
    null,
    (self: Function) => self.module,
    (self: Function, value) => {
      self.module = value ?? null;
    },
  ),
  getter(
    "__annotations__",
    null,
    (self: Function): Value | Deferred => {
      if (self.annotations === null) {
        if (self.annotate !== null) return DEFER;
        self.annotations = new Dict();
      }
      return self.annotations;
    },
    (self: Function, value) => {
      if (value !== undefined && value !== null && !(value instanceof Dict)) {
        raise(TypeError, "__annotations__ must be set to a dict object");
      }
      self.annotations = value ?? null;
      self.annotate = null;
    },
  ),
  getter(
    "__annotate__",
    null,
    (self: Function) => self.annotate,
    (self: Function, value) => {
      if (value === undefined) raise(TypeError, "__annotate__ cannot be deleted");
      if (value !== null && slotOf(value, slots.CALL) === undefined)
        raise(TypeError, "__annotate__ must be callable or None");
      self.annotate = value;
      if (value !== null) self.annotations = null;
    },
  ),
  getter(
    "__type_params__",
    null,
    (self: Function) => self.typeParams ?? new Tuple([]),
    (self: Function, value) => {
      if (!(value instanceof Tuple)) raise(TypeError, "__type_params__ must be set to a tuple");
      self.typeParams = value;
    },
  ),
]);
declareDict(functionType);

/** `types.FunctionType(code, globals, …)`. */
function makeFunction(
  _type: Type,
  code: Value,
  globals: Value,
  name: Value,
  defaults: Value,
  closure: Value,
  kwDefaults: Value,
): Function {
  if (!(code instanceof CodeObject)) {
    raise(TypeError, `function() argument 'code' must be code, not ${className(code)}`);
  }
  if (!(globals instanceof Dict)) {
    raise(TypeError, `function() argument 'globals' must be dict, not ${className(globals)}`);
  }
  if (name !== null && typeof name !== "string") raise(TypeError, "arg 3 (name) must be None or string");
  if (defaults !== null && !(defaults instanceof Tuple)) {
    raise(TypeError, "arg 4 (defaults) must be None or tuple");
  }
  const count = code.code.freeNames.length;
  if (!(closure instanceof Tuple) && (count > 0 || closure !== null)) {
    raise(
      TypeError,
      closure === null ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple",
    );
  }
  if (kwDefaults !== null && !(kwDefaults instanceof Dict)) {
    raise(TypeError, "arg 6 (kwdefaults) must be None or dict");
  }
  const cells = closure === null ? [] : (closure as Tuple).items;
  if (cells.length !== count) {
    raise(ValueError, `${code.code.name} requires closure of length ${count}, not ${cells.length}`);
  }
  for (const cell of cells) {
    if (!(cell instanceof Cell)) raise(TypeError, `arg 5 (closure) expected cell, found ${className(cell)}`);
  }
  const own = globals.get("__builtins__");
  const namespace = own instanceof Module ? own.namespace : own;
  const builtins = namespace instanceof Dict ? namespace : (defaultBuiltins.dict ?? new Dict());
  const made = newFunction(code, globals, builtins, cells as Cell[]);
  if (name !== null) made.name = name;
  made.defaults = defaults;
  made.kwDefaults = kwDefaults;
  const doc = code.code.flags & HAS_DOCSTRING ? code.prepare().constants[0] : null;
  made.doc = doc;
  return made;
}

/** What natives' `__get__`, called by name, refuse. */
function checkGet(instance: Value, owner: Value): void {
  if (instance === null && owner === null) raise(TypeError, "__get__(None, None) is invalid");
}

// ---- Methods

declare(methodType, "Create a bound instance method object.", () => [
  construct("method(type, function, instance, /)", (_type: Type, func: Value, instance: Value) => {
    if (slotOf(func, slots.CALL) === undefined) raise(TypeError, "first argument must be callable");
    if (instance === null) raise(TypeError, "instance must not be None");
    return new BoundMethod(func, instance);
  }),
  callEntry(),
  slot("__repr__", (self: BoundMethod) => {
    const inner = repr(self.self);
    if (inner === DEFER) return DEFER;
    const { func } = self;
    const name =
      func instanceof Function
        ? func.qualname
        : func instanceof PyObject && "qualname" in func
          ? String(func.qualname)
          : "?";
    return `<bound method ${name} of ${String(inner)}>`;
  }),
  slot("__eq__", (self: BoundMethod, other: Value) =>
    other instanceof BoundMethod
      ? identical(self.func, other.func) && identical(self.self, other.self)
      : NotImplemented,
  ),
  slot("__hash__", (self: BoundMethod) => {
    const own = self.self instanceof PyObject ? identityHash(self.self) : hash(self.self);
    return own === DEFER ? DEFER : Number(own) ^ (self.func instanceof PyObject ? identity(self.func) : 0);
  }),
  method("__reduce__(self, /)", "", () => DEFER),
  slot("__get__", (self: Value) => self),
  slot("__getattribute__", (self: BoundMethod, name: string) => {
    const type = typeOf(self);
    const found = type.lookup(name);
    if (found !== undefined) return bindMember(found, self, type);
    return defer(loadFunction, [self.func, name]);
  }),
  member(
    "__func__",
    "the function (or other callable) implementing a method",
    (self: BoundMethod) => self.func,
  ),
  member("__self__", "the instance to which a method is bound", (self: BoundMethod) => self.self),
  getter("__doc__", null, (self: BoundMethod) => defer(loadFunction, [self.func, "__doc__"])),
]);

/** `getattr(function, name)`, in place of a method's attribute. */
const loadFunction: Value = slot("__getattribute__", (func: Value, name: string) =>
  defer(internals.get("_load") as Native, [func, name]),
);

/** What methods and descriptors are for `pickle`: an attribute of an object. */
function reduceEntry(parts: (self: never) => readonly [Value, string]): Entry {
  return method(
    "__reduce__(self, /)",
    "",
    (self: never) => new Tuple([pickling.getattr, new Tuple(parts(self))]),
  );
}

// ---- Natives

function textSignature(native: Native): Value {
  if (native.kind === "new") return "($type, *args, **kwargs)";
  if (native.textSignature !== null) return native.textSignature;
  if (native.doc === null) return null;
  if (native.kind === "function" || native.kind === "static") {
    const hasMarker = /^\((?:|.*, )\/[,)]/.test(native.signature);
    const rest = native.signature.slice(1);
    if (rest === ")") return "($module, /)";
    return `($module, ${hasMarker ? "" : "/, "}${rest}`;
  }
  const self = native.kind === "class" ? "$type" : "$self";
  const signature = native.signature.replace(/^\(\w+/, `(${self}`);
  return /^\(.*, \/[,)]/.test(signature) ? signature : signature.replace(self, `${self}, /`);
}

/** How natives find the module that they are functions of; set where modules are known. */
export const moduleNamed: { find: (name: string) => Value | undefined } = { find: () => undefined };

function nativeEntries(isBound: boolean): Entry[] {
  const nativeOf = (self: Native | BoundNative): Native => (self instanceof BoundNative ? self.func : self);
  return [
    callEntry(),
    getter("__name__", null, (self: Native | BoundNative) => nativeOf(self).name),
    getter("__qualname__", null, (self: Native | BoundNative) => nativeOf(self).qualname),
    getter("__doc__", null, (self: Native | BoundNative) => nativeOf(self).doc),
    getter("__text_signature__", null, (self: Native | BoundNative) => textSignature(nativeOf(self))),
    ...(isBound
      ? [
          getter("__self__", null, (self: Native | BoundNative) =>
            self instanceof BoundNative
              ? self.self
              : (self.owner ?? moduleNamed.find(self.module ?? "builtins") ?? null),
          ),
          getter("__module__", null, (self: Native | BoundNative) => {
            const native = nativeOf(self);
            return native.owner === null ? (native.module ?? "builtins") : null;
          }),
        ]
      : [getter("__objclass__", null, (self: Native | BoundNative) => nativeOf(self).owner)]),
  ];
}

function boundRepr(self: Native | BoundNative): string {
  if (!(self instanceof BoundNative)) return `<built-in function ${self.name}>`;
  const of = self.self;
  const name = of instanceof Type ? "type" : className(of);
  return `<built-in method ${self.func.name} of ${name} object at ${address(of)}>`;
}

const boundEquality: Entry[] = [
  slot("__eq__", (self: Value, other: Value) => {
    if (self instanceof BoundNative && other instanceof BoundNative) {
      return self.func === other.func && identical(self.self, other.self);
    }
    return self === other ? true : NotImplemented;
  }),
  slot("__hash__", (self: Value) => {
    if (self instanceof BoundNative) {
      const own = self.self instanceof PyObject ? identity(self.self) : 1;
      return identity(self.func) * 31 + own;
    }
    return identityHash(self as PyObject);
  }),
];

declare(builtinFunctionType, null, () => [
  ...nativeEntries(true),
  method("__reduce__(self, /)", "", (self: Native | BoundNative) => {
    if (self instanceof Native && self.owner === null) return self.name;
    const [of, { name }] = self instanceof BoundNative ? [self.self, self.func] : [self.owner, self];
    return new Tuple([pickling.getattr, new Tuple([of, name])]);
  }),
  ...boundEquality,
  slot("__repr__", (self: Native | BoundNative) => boundRepr(self)),
]);
declare(methodWrapperType, null, () => [
  ...nativeEntries(true),
  reduceEntry(({ self, func }: BoundNative) => [self, func.name]),
  slot("__eq__", (self: BoundNative, other: Value) =>
    other instanceof BoundNative
      ? self.func === other.func && identical(self.self, other.self)
      : NotImplemented,
  ),
  slot(
    "__hash__",
    (self: BoundNative) =>
      identity(self.func) * 31 + (self.self instanceof PyObject ? identity(self.self) : 1),
  ),
  slot(
    "__repr__",
    (self: BoundNative) =>
      `<method-wrapper '${self.func.name}' of ${className(self.self)} object at ${address(self.self)}>`,
  ),
]);

function bindUnbound(self: Native, instance: Value, owner: Value): Value {
  checkGet(instance, owner);
  if (instance === null) return self;
  checkDescriptor(self.name, self.owner as Type, instance);
  return bindNative(self, instance);
}

declare(methodDescriptorType, null, () => [
  ...nativeEntries(false),
  reduceEntry((self: Native) => [self.owner, self.name]),
  slot("__repr__", (self: Native) => `<method '${self.name}' of '${self.owner?.name}' objects>`),
  slot("__get__", bindUnbound),
]);
declare(slotWrapperType, null, () => [
  ...nativeEntries(false),
  reduceEntry((self: Native) => [self.owner, self.name]),
  slot("__repr__", (self: Native) => `<slot wrapper '${self.name}' of '${self.owner?.name}' objects>`),
  slot("__get__", bindUnbound),
]);
declare(classMethodDescriptorType, null, () => [
  ...nativeEntries(false),
  slot("__repr__", (self: Native) => `<method '${self.name}' of '${self.owner?.name}' objects>`),
  slot("__get__", (self: Native, instance: Value, owner: Value) => {
    checkGet(instance, owner);
    const type = owner ?? typeOf(instance);
    const own = self.owner as Type;
    if (!(type instanceof Type)) {
      raise(
        TypeError,
        `descriptor '${self.name}' for type '${own.name}' needs a type, not a '${className(type)}' as arg 2`,
      );
    }
    if (!type.isSubclassOf(own)) {
      raise(
        TypeError,
        `descriptor '${self.name}' requires a subtype of '${own.name}' but received '${type.name}'`,
      );
    }
    return bindNative(self, type);
  }),
]);

function descriptorEntries(kind: string): Entry[] {
  const type = (self: GetSet | SlotMember): Type => self.owner as Type;
  return [
    slot(
      "__repr__",
      (self: GetSet | SlotMember) => `<${kind} '${self.name}' of '${type(self).name}' objects>`,
    ),
    slot("__get__", (self: GetSet | SlotMember, instance: Value, owner: Value) => {
      checkGet(instance, owner);
      return instance === null ? self : bindMember(self, instance, typeOf(instance));
    }),
    slot("__set__", (self: GetSet | SlotMember, instance: Value, value: Value) =>
      defer(internals.get("_set_member") as Native, [self, instance, value]),
    ),
    slot("__delete__", (self: GetSet | SlotMember, instance: Value) =>
      defer(internals.get("_delete_member") as Native, [self, instance]),
    ),
    member("__name__", null, (self: GetSet | SlotMember) => self.name),
    getter("__qualname__", null, (self: GetSet | SlotMember) => `${type(self).qualname}.${self.name}`),
    member("__objclass__", null, (self: GetSet | SlotMember) => type(self)),
    getter("__doc__", null, (self: GetSet | SlotMember) => (self instanceof GetSet ? self.doc : null)),
  ];
}
declare(getSetType, null, () => descriptorEntries("attribute"));
const memberEntries = (): Entry[] => [
  ...descriptorEntries("member"),
  reduceEntry((self: GetSet | SlotMember) => [self.owner, self.name]),
];
declare(memberType, null, memberEntries);
const slotMemberType = (SlotMember.prototype as SlotMember).type;
declare(slotMemberType, null, memberEntries);

// ---- property, classmethod, staticmethod

declare(
  propertyType,
  "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring",
  () => [
    construct("property(type, *args, **kwargs)", (type: Type) => new type.layout()),
    slot("__init__", (self: Property, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      const [fget, fset, fdel, doc] = propertyArguments(args, kwargs);
      self.fget = fget;
      self.fset = fset;
      self.fdel = fdel;
      self.doc = doc;
      if (doc === null && fget instanceof Function) {
        self.doc = fget.doc;
        self.hasGetterDoc = fget.doc !== null;
      }
      // A subclass has a docstring of its own, which the instance's is to hide.
      if (self.type !== propertyType && self.doc !== null && hasShape(self))
        setOwn(self, "__doc__", self.doc);
      return null;
    }),
    slot("__get__", (self: Property, instance: Value, owner: Value) => {
      checkGet(instance, owner);
      return instance === null ? self : bindMember(self, instance, typeOf(instance));
    }),
    slot("__set__", (self: Property, instance: Value, value: Value) =>
      defer(internals.get("_set_member") as Native, [self, instance, value]),
    ),
    slot("__delete__", (self: Property, instance: Value) =>
      defer(internals.get("_delete_member") as Native, [self, instance]),
    ),
    method(
      "__set_name__(self, /, *args)",
      "Method to set name of a property.",
      (self: Property, args: readonly Value[]) => {
        if (args.length !== 2) {
          raise(TypeError, `__set_name__() takes 2 positional arguments but ${args.length} were given`);
        }
        self.name = args[1];
        return null;
      },
    ),
    method(
      "getter(self, fget, /)",
      "Descriptor to obtain a copy of the property with a different getter.",
      (self: Property, fget: Value) => copyProperty(self, { fget }),
    ),
    method(
      "setter(self, fset, /)",
      "Descriptor to obtain a copy of the property with a different setter.",
      (self: Property, fset: Value) => copyProperty(self, { fset }),
    ),
    method(
      "deleter(self, fdel, /)",
      "Descriptor to obtain a copy of the property with a different deleter.",
      (self: Property, fdel: Value) => copyProperty(self, { fdel }),
    ),
    member("fget", null, (self: Property) => self.fget),
    member("fset", null, (self: Property) => self.fset),
    member("fdel", null, (self: Property) => self.fdel),
    member(
      "__doc__",
      null,
      (self: Property) => self.doc,
      (self: Property, value) => {
        self.doc = value ?? null;
      },
    ),
    getter(
      "__name__",
      null,
      (self: Property) => {
        if (self.name !== undefined) return self.name;
        if (self.fget instanceof Function) return self.fget.name;
        raiseAttributeError(self, "__name__");
      },
      (self: Property, value) => {
        self.name = value;
      },
    ),
    getter("__isabstractmethod__", null, (self: Property) =>
      [self.fget, self.fset, self.fdel].some(isAbstract),
    ),
  ],
);

/** The arguments of `property()`, None for those that were left out. */
function propertyArguments(args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value[] {
  const names = ["fget", "fset", "fdel", "doc"];
  const given = args.length + kwargs.size;
  if (given > 4) raise(TypeError, `property() takes at most 4 arguments (${given} given)`);
  const found = names.map((_, i) => args[i] ?? null);
  for (const [name, value] of kwargs) {
    const at = names.indexOf(name);
    if (at < 0) raise(TypeError, `property() got an unexpected keyword argument '${name}'`);
    if (at < args.length) {
      raise(TypeError, `argument for property() given by name ('${name}') and position (${at + 1})`);
    }
    found[at] = value;
  }
  return found;
}

function copyProperty(self: Property, change: Partial<Pick<Property, "fget" | "fset" | "fdel">>): Property {
  const copy = new self.type.layout() as Property;
  copy.fget = change.fget ?? self.fget;
  copy.fset = change.fset ?? self.fset;
  copy.fdel = change.fdel ?? self.fdel;
  copy.doc = self.doc;
  copy.name = self.name;
  copy.hasGetterDoc = self.hasGetterDoc;
  if (change.fget instanceof Function && (self.hasGetterDoc || self.doc === null)) {
    copy.doc = change.fget.doc;
    copy.hasGetterDoc = true;
  }
  return copy;
}

/** Whether a function is marked with `@abstractmethod`. */
function isAbstract(value: Value): boolean {
  if (!(value instanceof PyObject)) return false;
  const own = (value as unknown as Record<string, unknown>).$__isabstractmethod__;
  if (own !== undefined) return own === true;
  return (value instanceof ClassMethod || value instanceof StaticMethod) && isAbstract(value.callable);
}

/** Let a classmethod or staticmethod wrap a callable, and look like it. */
export function wrap(self: ClassMethod | StaticMethod, callable: Value): void {
  self.callable = callable;
  if (!hasShape(self)) return;
  for (const name of ["__module__", "__name__", "__qualname__", "__doc__"]) {
    const value = callable instanceof Function ? ownText(callable, name) : loadLeaf(callable, name);
    if (value !== undefined && value !== DEFER) setOwn(self, name, value);
  }
}

function ownText(callable: Function, name: string): Value {
  if (name === "__module__") return callable.module;
  if (name === "__doc__") return callable.doc;
  return name === "__name__" ? callable.name : callable.qualname;
}

function wrapperEntries(kind: string): Entry[] {
  type Wrapper = ClassMethod | StaticMethod;
  return [
    construct(`${kind}(type, *args, **kwargs)`, (type: Type) => new type.layout()),
    slot("__init__", (self: Wrapper, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (kwargs.size > 0) raise(TypeError, `${kind}() takes no keyword arguments`);
      if (args.length !== 1) raise(TypeError, `${kind} expected 1 argument, got ${args.length}`);
      wrap(self, args[0]);
      return null;
    }),
    classGetItem(),
    slot("__repr__", (self: Wrapper) => {
      const inner = repr(self.callable);
      return inner === DEFER ? DEFER : `<${kind}(${String(inner)})>`;
    }),
    slot("__get__", (self: Wrapper, instance: Value, owner: Value) => {
      checkGet(instance, owner);
      return bindMember(self, instance, owner instanceof Type ? owner : typeOf(instance));
    }),
    member("__func__", null, (self: Wrapper) => self.callable),
    member("__wrapped__", null, (self: Wrapper) => self.callable),
    getter("__isabstractmethod__", null, (self: Wrapper) => isAbstract(self.callable)),
    ...["__annotations__", "__annotate__"].map(name =>
      getter(name, null, (self: Wrapper) => defer(internals.get("_load") as Native, [self.callable, name])),
    ),
  ];
}
declare(classMethodType, "classmethod(function) -> method\n\nConvert a function to be a class method.", () =>
  wrapperEntries("classmethod"),
);
declare(
  staticMethodType,
  "staticmethod(function) -> method\n\nConvert a function to be a static method.",
  () => [
    ...wrapperEntries("staticmethod"),
    slot("__call__", (self: StaticMethod, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
      defer(self.callable, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]),
    ),
  ],
);
declareDict(classMethodType);
declareDict(staticMethodType);

// ---- Cells

/** Cells compare as what is inside; an empty one is less than any other. */
function compareCells(name: string, self: Cell, other: Value): Value | Deferred {
  if (!(other instanceof Cell)) return NotImplemented;
  if (self.value !== undefined && other.value !== undefined) {
    return defer(internals.get("_compare_cells") as Native, [name, self.value, other.value]);
  }
  const order = Number(self.value !== undefined) - Number(other.value !== undefined);
  switch (name) {
    case "__eq__":
      return order === 0;
    case "__ne__":
      return order !== 0;
    case "__lt__":
      return order < 0;
    case "__le__":
      return order <= 0;
    case "__gt__":
      return order > 0;
    default:
      return order >= 0;
  }
}

internal("_compare_cells(name, left, right, /)", () => DEFER);

declare(
  cellType,
  "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
  () => [
    construct(
      "cell(type, contents=<unrepresentable>, /)",
      (_type: Type, contents: Value | undefined) => new Cell(contents),
    ),
    slot("__eq__", (self: Cell, other: Value) => compareCells("__eq__", self, other)),
    slot("__ne__", (self: Cell, other: Value) => compareCells("__ne__", self, other)),
    slot("__lt__", (self: Cell, other: Value) => compareCells("__lt__", self, other)),
    slot("__le__", (self: Cell, other: Value) => compareCells("__le__", self, other)),
    slot("__gt__", (self: Cell, other: Value) => compareCells("__gt__", self, other)),
    slot("__ge__", (self: Cell, other: Value) => compareCells("__ge__", self, other)),
    constant("__hash__", null),
    slot("__repr__", (self: Cell) =>
      self.value === undefined
        ? `<cell at ${address(self)}: empty>`
        : `<cell at ${address(self)}: ${className(self.value)} object at ${address(self.value)}>`,
    ),
    getter(
      "cell_contents",
      null,
      (self: Cell) => self.value ?? (self.value === null ? null : raise(ValueError, "Cell is empty")),
      (self: Cell, value) => {
        self.value = value;
      },
    ),
  ],
);

internal("_keep_function_annotations(function, annotations, /)", (self: Function, annotations: Value) => {
  self.annotations = annotations;
  return null;
});
internal(
  "_set_member(descriptor, instance, value, /)",
  (descriptor: PyObject, instance: Value, value: Value) =>
    setThroughDescriptor(descriptor, instance, value) === DEFER ? DEFER : null,
);
internal("_delete_member(descriptor, instance, /)", (descriptor: PyObject, instance: Value) =>
  setThroughDescriptor(descriptor, instance, undefined) === DEFER ? DEFER : null,
);
