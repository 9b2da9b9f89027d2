import { IndexError, raise, TypeError, ValueError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { TupleIterator } from "./list-iterator.ts";
import { construct, DEFER, type Deferred, declare, method, slot } from "./native.ts";
import { NotImplemented, type Type, typeOf, type Value } from "./object.ts";
import { type Ordering, orderItems } from "./order.ts";
import { equals, index, items, reprContainer } from "./protocol.ts";
import { checkItems, factorMessage, isSequence, repeatCount, searchBound } from "./size.ts";
import { isIndex, positionOf, resolveSlice, Slice } from "./slice.ts";
import { Tuple, tupleType } from "./tuple.ts";
import { hashItems } from "./tuple-hash.ts";

/** The one empty tuple. */
export const emptyTuple = new Tuple();

/** A tuple of `type`, which may be a subclass. */
function make(type: Type, items: readonly Value[]): Tuple {
  if (type === tupleType) return items.length === 0 ? emptyTuple : new Tuple(items);
  const tuple = new type.layout() as Tuple & { items: readonly Value[] };
  tuple.items = items;
  return tuple;
}

function getItem(self: Tuple, key: Value): Value | Deferred {
  const { items } = self;
  const at = positionOf(key, items.length);
  if (at === DEFER) return DEFER;
  if (at !== undefined) return at < 0 ? raise(IndexError, "tuple index out of range") : items[at];
  if (key instanceof Slice) return getSlice(self, key);
  if (isIndex(key)) return DEFER;
  raise(TypeError, `tuple indices must be integers or slices, not ${typeOf(key).name}`);
}

function getSlice(self: Tuple, slice: Slice): Tuple | Deferred {
  const { items } = self;
  const bounds = resolveSlice(slice, items.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (step === 1) {
    if (length === items.length && self.type === tupleType) return self;
    return make(tupleType, items.slice(start, start + length));
  }
  const picked: Value[] = [];
  for (let i = 0, at = start; i < length; i++, at += step) picked.push(items[at]);
  return make(tupleType, picked);
}

function repeat(self: Tuple, count: Value): Value | Deferred {
  const n = index(count, factorMessage(count));
  if (n === DEFER) return DEFER;
  const { items } = self;
  const times = repeatCount(n, items.length);
  if (times === 1 && self.type === tupleType) return self;
  const copies: Value[] = [];
  for (let i = 0; i < times; i++) for (const item of items) copies.push(item);
  return make(tupleType, copies);
}

function find(self: Tuple, value: Value, start: number, stop: number): number | Deferred {
  const { items } = self;
  const end = Math.min(stop, items.length);
  for (let i = start; i < end; i++) {
    const same = equals(items[i], value);
    if (same === true) return i;
    if (same === DEFER) return DEFER;
  }
  return -1;
}

const compare = (name: string, op: Ordering) =>
  slot(name, (self: Tuple, other: Value) =>
    other instanceof Tuple ? orderItems(self.items, other.items, op) : NotImplemented,
  );

declare(
  tupleType,
  "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  () => [
    construct("tuple(type, iterable=(), /)", (type: Type, iterable: Value | undefined) => {
      if (iterable === undefined) return make(type, []);
      if (type === tupleType && iterable instanceof Tuple && iterable.type === tupleType) return iterable;
      const all = items(iterable);
      return all === DEFER ? DEFER : make(type, all);
    }),
    slot("__repr__", (self: Tuple) => (self.items.length === 0 ? "()" : reprContainer(self))),
    slot("__hash__", (self: Tuple) => hashItems(self.items)),
    slot("__eq__", (self: Tuple, other: Value) =>
      other instanceof Tuple ? equals(self, other) : NotImplemented,
    ),
    slot("__ne__", (self: Tuple, other: Value) => {
      const same = other instanceof Tuple ? equals(self, other) : NotImplemented;
      return typeof same === "boolean" ? !same : same;
    }),
    compare("__lt__", "<"),
    compare("__le__", "<="),
    compare("__gt__", ">"),
    compare("__ge__", ">="),
    slot("__iter__", (self: Tuple) => new TupleIterator(self)),
    slot("__len__", (self: Tuple) => self.items.length),
    slot("__getitem__", getItem),
    slot("__add__", (self: Tuple, other: Value) => {
      if (!(other instanceof Tuple)) {
        raise(TypeError, `can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
      }
      if (self.items.length === 0 && other.type === tupleType) return other;
      if (other.items.length === 0 && self.type === tupleType) return self;
      checkItems(self.items.length + other.items.length);
      return make(tupleType, self.items.concat(other.items));
    }),
    slot("__mul__", repeat),
    slot("__rmul__", (self: Tuple, count: Value) =>
      isSequence(count) ? NotImplemented : repeat(self, count),
    ),
    slot("__contains__", (self: Tuple, value: Value) => {
      const at = find(self, value, 0, self.items.length);
      return at === DEFER ? DEFER : at >= 0;
    }),
    method("__getnewargs__(self, /)", "", (self: Tuple) => new Tuple([make(tupleType, self.items)])),
    method(
      "__sizeof__(self, /)",
      "Size of object in memory, in bytes.",
      (self: Tuple) => 24 + 8 * self.items.length,
    ),
    method(
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (self: Tuple, value: Value, start: Value, stop: Value) => {
        const from = searchBound(start, self.items.length);
        const to = searchBound(stop, self.items.length);
        if (from === DEFER || to === DEFER) return DEFER;
        const at = find(self, value, from, to);
        if (at === -1) raise(ValueError, "tuple.index(x): x not in tuple");
        return at;
      },
    ),
    method("count(self, value, /)", "Return number of occurrences of value.", (self: Tuple, value: Value) => {
      let count = 0;
      for (const item of self.items) {
        const same = equals(item, value);
        if (same === DEFER) return DEFER;
        if (same) count++;
      }
      return count;
    }),
    classGetItem(),
  ],
);
