import type { KeyFunction } from "../../builtins/sort-key.ts";
import { Dict } from "../../object/dict.ts";
import { raise, TypeError } from "../../object/error.ts";
import { internal, internals } from "../../object/internal.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  method,
  type Native,
  slot,
  takePlain,
} from "../../object/native.ts";
import type { WideStr } from "../../object/object.ts";
import { builtinType, PyObject, type Type, type Value } from "../../object/object.ts";
import { asStr, callSlot, joinTexts, repr } from "../../object/protocol.ts";
import { GETITEM } from "../../object/slot.generated.ts";
import { Tuple, tupleType } from "../../object/tuple.ts";

type Keywords = ReadonlyMap<string, Value>;

/** `__call__` of a getter, which takes one operand; `get` gets its name for errors. */
function getting<S>(name: string, get: (self: S, object: Value) => Value | Deferred): Native {
  const call = (self: S, given: Value | readonly Value[], kwargs: Keywords | undefined): Value | Deferred =>
    get(self, kwargs === undefined ? (given as Value) : operand(name, given as readonly Value[], kwargs));
  return takePlain(slot("__call__", call), 2, 2);
}

/** The one operand of a call. */
function operand(name: string, args: readonly Value[], kwargs: Keywords): Value {
  if (kwargs.size > 0) raise(TypeError, `${name}() takes no keyword arguments`);
  if (args.length !== 1) raise(TypeError, `${name} expected 1 argument, got ${args.length}`);
  return args[0];
}

/** A callable class of `operator`. */
function getterType(name: string, layout: { readonly prototype: PyObject }): Type {
  const type = builtinType(`operator.${name}`, layout);
  type.module = "operator";
  type.qualname = name;
  type.isBase = false;
  return type;
}

/** `operator.name(first, second, key=value)`, or `DEFER` for the twin. */
function show(name: string, args: readonly Value[], kwargs?: Dict): Value | Deferred {
  const parts: (string | WideStr)[] = [`operator.${name}(`];
  for (const [i, arg] of args.entries()) {
    const text = repr(arg);
    if (text === DEFER) return DEFER;
    parts.push(i === 0 ? "" : ", ", text);
  }
  for (const [key, value] of kwargs?.entries() ?? []) {
    const text = repr(value);
    if (text === DEFER) return DEFER;
    parts.push(`, ${String(key)}=`, text);
  }
  return joinTexts([...parts, ")"]);
}

// ---- itemgetter

class ItemGetter extends PyObject implements KeyFunction {
  items: readonly Value[] = [];

  keyOf(object: Value): Value | Deferred {
    const { items } = this;
    if (items.length === 1) return itemOf(object, items[0]);
    const all: Value[] = [];
    for (const key of items) {
      const found = itemOf(object, key);
      if (found === DEFER) return DEFER;
      all.push(found);
    }
    return new Tuple(all);
  }
}

/** `object[key]` of a builtin container; `DEFER` for others. */
function itemOf(object: Value, key: Value): Value | Deferred {
  if (object instanceof Tuple && object.type === tupleType && typeof key === "number") {
    const item = object.items[key < 0 ? key + object.items.length : key];
    if (item !== undefined) return item;
  }
  const found = callSlot(object, GETITEM, key);
  return found === undefined ? DEFER : found;
}

/** `operator.getitem`, for objects that are no builtin containers. */
export const getItem = { native: null as Native | null };

export const itemGetterType = getterType("itemgetter", ItemGetter);
declare(
  itemGetterType,
  "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
  () => [
    construct(
      "itemgetter(type, /, *items, **kwargs)",
      (_type: Type, items: readonly Value[], kwargs: Keywords) => {
        if (kwargs.size > 0) raise(TypeError, "itemgetter() takes no keyword arguments");
        if (items.length === 0) raise(TypeError, "itemgetter expected 1 argument, got 0");
        const getter = new ItemGetter();
        getter.items = items;
        return getter;
      },
    ),
    getting("itemgetter", (self: ItemGetter, object: Value) => {
      const found = self.keyOf(object);
      const { items } = self;
      return found === DEFER && items.length === 1 ? defer(getItem.native, [object, items[0]]) : found;
    }),
    slot("__repr__", (self: ItemGetter) => show("itemgetter", self.items)),
    method(
      "__reduce__(self, /)",
      "Return state information for pickling",
      (self: ItemGetter) => new Tuple([self.type, new Tuple(self.items)]),
    ),
  ],
);
internal("_itemgetter_items(getter, /)", (self: ItemGetter) => new Tuple(self.items));

// ---- attrgetter

class AttrGetter extends PyObject {
  names: readonly (string | WideStr)[] = [];
}

export const attrGetterType = getterType("attrgetter", AttrGetter);
declare(
  attrGetterType,
  "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
  () => [
    construct(
      "attrgetter(type, /, *attrs, **kwargs)",
      (_type: Type, attrs: readonly Value[], kwargs: Keywords) => {
        if (kwargs.size > 0) raise(TypeError, "attrgetter() takes no keyword arguments");
        if (attrs.length === 0) raise(TypeError, "attrgetter expected 1 argument, got 0");
        const getter = new AttrGetter();
        getter.names = attrs.map(each => asStr(each) ?? raise(TypeError, "attribute name must be a string"));
        return getter;
      },
    ),
    getting("attrgetter", ({ names }: AttrGetter, object: Value) => {
      const [name] = names;
      if (names.length === 1 && typeof name === "string" && !name.includes(".")) {
        return defer(internals.get("_load") as Native, [object, name]);
      }
      return DEFER;
    }),
    slot("__repr__", (self: AttrGetter) => show("attrgetter", self.names)),
    method(
      "__reduce__(self, /)",
      "Return state information for pickling",
      (self: AttrGetter) => new Tuple([self.type, new Tuple(self.names)]),
    ),
  ],
);
internal("_attrgetter_names(getter, /)", (self: AttrGetter) => new Tuple(self.names));

// ---- methodcaller

class MethodCaller extends PyObject {
  name: Value = "";
  args: readonly Value[] = [];
  kwargs: Dict = new Dict();
}

export const methodCallerType = getterType("methodcaller", MethodCaller);
declare(
  methodCallerType,
  "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
  () => [
    construct(
      "methodcaller(type, /, *args, **kwargs)",
      (_type: Type, args: readonly Value[], kwargs: Keywords) => {
        if (args.length === 0) raise(TypeError, "methodcaller needs at least one argument, the method name");
        if (asStr(args[0]) === undefined) raise(TypeError, "method name must be a string");
        const caller = new MethodCaller();
        caller.name = args[0];
        caller.args = args.slice(1);
        caller.kwargs = Dict.of(kwargs);
        return caller;
      },
    ),
    getting("methodcaller", () => DEFER),
    slot("__repr__", (self: MethodCaller) => show("methodcaller", [self.name, ...self.args], self.kwargs)),
    method("__reduce__(self, /)", "Return state information for pickling", (self: MethodCaller) =>
      self.kwargs.size === 0 ? new Tuple([self.type, new Tuple([self.name, ...self.args])]) : DEFER,
    ),
  ],
);
internal(
  "_methodcaller_parts(caller, /)",
  (self: MethodCaller) => new Tuple([self.name, new Tuple(self.args), self.kwargs]),
);

export const getterTypes: readonly Entry[] = [
  { name: "itemgetter", value: itemGetterType },
  { name: "attrgetter", value: attrGetterType },
  { name: "methodcaller", value: methodCallerType },
];
