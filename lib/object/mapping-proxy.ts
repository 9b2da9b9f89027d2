import { Dict } from "./dict.ts";
import { raise, TypeError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
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
} from "./native.ts";
import { builtinType, PyObject, slotOf, Type, typeOf, type Value } from "./object.ts";
import { repr } from "./protocol.ts";
import { GETITEM } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

/** A read-only view of a mapping; of a class, its members. */
export class MappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value = null) {
    super();
    this.mapping = mapping;
  }

  /** The mapping, a class's members as a dict. */
  get target(): Value {
    return this.mapping instanceof Type ? Dict.of(this.mapping.members) : this.mapping;
  }
}

export const mappingProxyType = builtinType("mappingproxy", MappingProxy);
mappingProxyType.isBase = false;
mappingProxyType.pattern = "mapping";

/** Do as the mapping does. Anything but a dict's own native is called as Python would call it. */
function forward(self: MappingProxy, name: string, args: readonly Value[]): Value | Deferred {
  const { target } = self;
  const found = typeOf(target).lookup(name);
  if (found === undefined) raise(TypeError, `'${typeOf(target).name}' object has no ${name}`);
  return defer(found, [target, ...args]);
}

function forwardSlot(name: string): Native {
  return slot(name, (self: MappingProxy, ...args: Value[]) => forward(self, name, args));
}

function forwardMethod(declaration: string, doc: string): Native {
  const name = declaration.slice(0, declaration.indexOf("("));
  return method(declaration, doc, (self: MappingProxy, ...args: Value[]) => forward(self, name, args));
}

const comparisons: Entry[] = ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"].map(forwardSlot);

/** Other operands than dicts' proxies and dicts are left alone. */
function operand(value: Value): Value {
  return value instanceof MappingProxy ? value.target : value;
}

declare(mappingProxyType, "Read-only proxy of a mapping.", () => [
  construct("mappingproxy(type, mapping)", (_type: Type, mapping: Value) => {
    if (slotOf(mapping, GETITEM) === undefined || mapping instanceof List || mapping instanceof Tuple) {
      raise(TypeError, `mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
    }
    return new MappingProxy(mapping);
  }),
  forwardSlot("__getitem__"),
  forwardSlot("__contains__"),
  forwardSlot("__iter__"),
  forwardSlot("__len__"),
  slot("__hash__", (self: MappingProxy) => {
    const found = typeOf(self.target).lookup("__hash__");
    if (found === null || found === undefined) {
      raise(TypeError, `unhashable type: '${typeOf(self.target).name}'`);
    }
    return defer(found, [self.target]);
  }),
  slot("__repr__", (self: MappingProxy) => {
    const text = repr(self.target);
    return typeof text === "string" ? `mappingproxy(${text})` : DEFER;
  }),
  slot("__str__", (self: MappingProxy) => {
    const text = repr(self.target);
    return text === DEFER ? DEFER : text;
  }),
  forwardMethod("__reversed__(self, /)", "D.__reversed__() -> reverse iterator"),
  ...comparisons,
  slot("__or__", () => DEFER),
  slot("__ror__", () => DEFER),
  slot("__ior__", (self: MappingProxy) =>
    raise(TypeError, `'|=' is not supported by ${self.type.name}; use '|' instead`),
  ),
  method(
    "get(self, key, default=None, /)",
    "Return the value for key if key is in the mapping, else default.",
    (self: MappingProxy, key: Value, instead: Value) => forward(self, "get", [key, instead]),
  ),
  forwardMethod("keys(self, /)", "a set-like object providing a view on D's keys"),
  forwardMethod("values(self, /)", "an object providing a view on D's values"),
  forwardMethod("items(self, /)", "a set-like object providing a view on D's items"),
  forwardMethod("copy(self, /)", "a shallow copy of D"),
  classGetItem(),
]);

internal("_proxied(value, /)", (value: Value) => operand(value));
internal("_is_proxy(value, /)", (value: Value) => value instanceof MappingProxy);
internal("_read_only(mapping, /)", (mapping: Value) => new MappingProxy(mapping));
