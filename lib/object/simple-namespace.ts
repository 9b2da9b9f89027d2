import { declareDict } from "./class.ts";
import { Dict } from "./dict.ts";
import { raise, TypeError } from "./error.ts";
import { type Attributed, getOwn, makeLayout, namespaceOf, ownNames, setOwn } from "./instance.ts";
import { constant, construct, DEFER, type Deferred, declare, method, slot } from "./native.ts";
import { builtinType, NotImplemented, type PyObject, type Type, typeOf, type Value } from "./object.ts";
import { asStr, Container, equals, type Piece, reprContainer } from "./protocol.ts";
import { Tuple } from "./tuple.ts";
import { strToHost } from "./wide.ts";

/** `types.SimpleNamespace`: an object that is nothing but its attributes. */
export class SimpleNamespace extends Container {
  get closed(): string {
    return "namespace(...)";
  }

  attributes(): [string, Value][] {
    const self = this as unknown as Attributed;
    return ownNames(self).map(name => [name, getOwn(self, name) as Value]);
  }

  reprPieces(): Piece[] {
    const name = this.type === simpleNamespaceType ? "namespace" : this.type.name;
    const pieces: Piece[] = [{ text: `${name}(` }];
    this.attributes().forEach(([key, item], i) => {
      pieces.push({ text: `${i === 0 ? "" : ", "}${key}=` }, { item });
    });
    pieces.push({ text: ")" });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined {
    if (!(other instanceof SimpleNamespace)) return undefined;
    const theirs = new Map(other.attributes());
    const mine = this.attributes();
    if (mine.length !== theirs.size) return false;
    const pairs: Value[] = [];
    for (const [name, value] of mine) {
      const found = theirs.get(name);
      if (found === undefined) return false;
      pairs.push(value, found);
    }
    return pairs;
  }
}

export const simpleNamespaceType = builtinType("SimpleNamespace", SimpleNamespace);
simpleNamespaceType.module = "types";
simpleNamespaceType.layout = makeLayout(SimpleNamespace, simpleNamespaceType);
simpleNamespaceType.hasDict = true;

/** `SimpleNamespace(**attributes)`. */
export function newNamespace(attributes: Readonly<Record<string, Value>>): SimpleNamespace {
  const namespace = new simpleNamespaceType.layout() as SimpleNamespace;
  for (const [name, value] of Object.entries(attributes))
    setOwn(namespace as unknown as Attributed, name, value);
  return namespace;
}

declare(simpleNamespaceType, "A simple attribute-based namespace.", () => [
  construct("SimpleNamespace(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  method(
    "__init__(self, mapping_or_iterable=(), /, **kwargs)",
    "A namespace with these attributes.",
    (self: Attributed, given: Value | undefined, kwargs: ReadonlyMap<string, Value>) => {
      if (given !== undefined && !(given instanceof Dict)) {
        if (!(given instanceof Tuple) || given.items.length > 0) return DEFER;
      }
      if (given instanceof Dict) {
        for (const key of given.keyList()) {
          if (asStr(key) === undefined) raise(TypeError, `keywords must be strings, not ${typeOf(key).name}`);
        }
        for (const [key, value] of given.entries()) setOwn(self, strToHost(asStr(key) as string), value);
      }
      for (const [name, value] of kwargs) setOwn(self, name, value);
      return null;
    },
  ),
  slot("__repr__", (self: SimpleNamespace) => reprContainer(self)),
  slot("__eq__", (self: SimpleNamespace, other: Value) =>
    other instanceof SimpleNamespace ? equals(self, other) : NotImplemented,
  ),
  slot("__ne__", (self: SimpleNamespace, other: Value) => {
    const same = other instanceof SimpleNamespace ? equals(self, other) : NotImplemented;
    return typeof same === "boolean" ? !same : same;
  }),
  slot("__reduce__", (self: SimpleNamespace) => {
    const namespace = namespaceOf(self as unknown as Attributed);
    const state = namespace === undefined ? Dict.of(self.attributes()) : namespace;
    return new Tuple([self.type, new Tuple(), state]);
  }),
  method(
    "__replace__(self, /, **changes)",
    "Return a copy with new values for the specified attributes.",
    (self: SimpleNamespace, changes: ReadonlyMap<string, Value>) => {
      const copy = new self.type.layout() as unknown as Attributed;
      for (const [name, value] of self.attributes()) setOwn(copy, name, value);
      for (const [name, value] of changes) setOwn(copy, name, value);
      return copy;
    },
  ),
  constant("__hash__", null),
]);
declareDict(simpleNamespaceType);
