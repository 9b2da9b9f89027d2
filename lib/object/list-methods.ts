import { IndexError, raise, TypeError, ValueError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { internal } from "./internal.ts";
import { fewMoves, List, listType } from "./list.ts";
import { ListIterator, reverseList } from "./list-iterator.ts";
import { constant, construct, DEFER, type Deferred, declare, method, slot } from "./native.ts";
import { NotImplemented, type Type, typeOf, type Value } from "./object.ts";
import { type Ordering, orderHost, orderItems } from "./order.ts";
import { equals, index, items, reprContainer, truth } from "./protocol.ts";
import {
  asSize,
  checkInit,
  checkItems,
  factorMessage,
  isIterable,
  isSequence,
  repeatCount,
  searchBound,
} from "./size.ts";
import { isIndex, positionOf, resolveSlice, Slice } from "./slice.ts";
import { sortDoubles, sortItems } from "./sort.ts";
import type { Tuple } from "./tuple.ts";

// ---- Reading

function getItem(self: List, key: Value): Value | Deferred {
  const at = positionOf(key, self.raw.length);
  if (at === DEFER) return DEFER;
  if (at !== undefined) return at < 0 ? raise(IndexError, "list index out of range") : self.at(at);
  if (key instanceof Slice) return getSlice(self, key);
  return isIndex(key) ? DEFER : raiseKey(key);
}

function raiseKey(key: Value): never {
  raise(TypeError, `list indices must be integers or slices, not ${typeOf(key).name}`);
}

function getSlice(self: List, slice: Slice): List | Deferred {
  const bounds = resolveSlice(slice, self.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  let raw: unknown[];
  if (step === 1) raw = self.raw.slice(start, start + length);
  else {
    raw = [];
    for (let i = 0, at = start; i < length; i++, at += step) raw.push(self.raw[at]);
  }
  return like(self, raw);
}

/** A list of some of a list's items, stored as they were there. */
function like(list: List, raw: unknown[]): List {
  return list.floats ? List.ofDoubles(raw as number[]) : new List(raw as Value[]);
}

/** The position of an item that equals `value`, −1 if there is none. */
function find(list: List, value: Value, start: number, stop: number): number | Deferred {
  const { items } = list;
  const end = Math.min(stop, items.length);
  for (let i = start; i < end; i++) {
    const same = equals(items[i], value);
    if (same === true) return i;
    if (same === DEFER) return DEFER;
  }
  return -1;
}

// ---- Changing

function setItem(self: List, key: Value, value: Value): null | Deferred {
  const at = positionOf(key, self.raw.length);
  if (at === DEFER) return DEFER;
  if (at !== undefined) {
    if (at < 0) raise(IndexError, "list assignment index out of range");
    self.setAt(at, value);
    return null;
  }
  if (key instanceof Slice) return setSlice(self, key, value);
  return isIndex(key) ? DEFER : raiseKey(key);
}

function setSlice(self: List, slice: Slice, value: Value): null | Deferred {
  const bounds = resolveSlice(slice, self.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (!isIterable(value)) {
    raise(TypeError, "must assign iterable to extended slice");
  }
  const source = items(value);
  if (source === DEFER) return DEFER;
  if (step === 1) {
    splice(self, start, length, source);
    return null;
  }
  if (source.length !== length) {
    raise(
      ValueError,
      `attempt to assign sequence of size ${source.length} to extended slice of size ${length}`,
    );
  }
  for (let i = 0, at = start; i < length; i++, at += step) self.setAt(at, source[i]);
  return null;
}

const spreadable = 10000;

/** Put `source` in the place of `removed` items. */
function splice(self: List, start: number, removed: number, source: readonly Value[]): void {
  const { items } = self;
  if (source.length === removed) for (let i = 0; i < removed; i++) items[start + i] = source[i];
  else if (source.length < spreadable) items.splice(start, removed, ...source);
  else self.items = items.slice(0, start).concat(source, items.slice(start + removed));
}

function deleteItem(self: List, key: Value): null | Deferred {
  const at = positionOf(key, self.raw.length);
  if (at === DEFER) return DEFER;
  if (at !== undefined) {
    if (at < 0) raise(IndexError, "list assignment index out of range");
    self.removeAt(at);
    return null;
  }
  if (!(key instanceof Slice)) return isIndex(key) ? DEFER : raiseKey(key);
  const bounds = resolveSlice(key, self.length);
  if (bounds === DEFER) return DEFER;
  const { length } = bounds;
  if (bounds.step === 1) {
    self.raw.splice(bounds.start, length);
  } else if (length > 0) {
    const step = Math.abs(bounds.step);
    const first = bounds.step > 0 ? bounds.start : bounds.start - (length - 1) * step;
    const last = first + (length - 1) * step;
    self.raw = self.raw.filter((_, i) => i < first || i > last || (i - first) % step !== 0);
  }
  return null;
}

function extend(self: List, iterable: Value): null | Deferred {
  if (iterable instanceof List && iterable.floats && (self.floats || self.length === 0)) {
    self.raw = self.raw.concat(iterable.raw);
    self.floats = true;
    return null;
  }
  const source = items(iterable);
  if (source === DEFER) return DEFER;
  checkItems(self.length + source.length);
  if (self.length === 0) self.items = source;
  else {
    const target = self.items;
    for (let i = 0; i < source.length; i++) target.push(source[i]);
  }
  return null;
}

function repeat(self: List, count: Value): Value | Deferred {
  const n = index(count, factorMessage(count));
  if (n === DEFER) return DEFER;
  const times = repeatCount(n, self.length);
  const { raw } = self;
  if (raw.length === 1) return like(self, new Array(times).fill(raw[0]));
  const copies: unknown[] = [];
  for (let i = 0; i < times; i++) for (let k = 0; k < raw.length; k++) copies.push(raw[k]);
  return like(self, copies);
}

function repeatInPlace(self: List, count: Value): Value | Deferred {
  if (!isIndex(count)) return NotImplemented;
  const result = repeat(self, count);
  if (result === DEFER) return DEFER;
  const { raw, floats } = result as List;
  self.raw = raw;
  self.floats = floats;
  return self;
}

function concat(self: List, other: Value): Value {
  if (!(other instanceof List)) {
    raise(TypeError, `can only concatenate list (not "${typeOf(other).name}") to list`);
  }
  checkItems(self.length + other.length);
  if (self.floats && other.floats)
    return List.ofDoubles((self.raw as number[]).concat(other.raw as number[]));
  const { items } = other;
  if (items.length > fewMoves) return new List(self.items.concat(items));
  const joined = self.items.slice();
  for (let i = 0; i < items.length; i++) joined.push(items[i]);
  return new List(joined);
}

const compare = (name: string, op: Ordering) =>
  slot(name, (self: List, other: Value) => {
    if (!(other instanceof List)) return NotImplemented;
    if (self.floats && other.floats) return orderDoubles(self.raw as number[], other.raw as number[], op);
    return orderItems(self.items, other.items, op);
  });

function orderDoubles(a: readonly number[], b: readonly number[], op: Ordering): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return orderHost(a[i], b[i], op);
  return orderHost(a.length, b.length, op);
}

function sort(self: List, key: Value, reverse: Value): null | Deferred {
  const backwards = truth(reverse);
  if (key !== null || backwards === DEFER) return DEFER;
  if (self.floats) {
    const raw = (self.raw as number[]).slice();
    if (backwards) raw.reverse();
    sortDoubles(raw);
    self.raw = backwards ? raw.reverse() : raw;
    return null;
  }
  const sorted = sortEither(self.items, null, backwards);
  if (sorted === null) return DEFER;
  self.items = sorted;
  return null;
}

/** As `sortItems`; `backwards` keeps items with equal keys in their order. */
function sortEither(
  items: readonly Value[],
  keys: readonly Value[] | null,
  backwards: boolean,
): Value[] | null {
  if (!backwards) return sortItems(items, keys);
  return sortItems(items.slice().reverse(), keys === null ? null : keys.slice().reverse())?.reverse() ?? null;
}

declare(
  listType,
  "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
  () => [
    construct("list(type, /, *args, **kwargs)", (type: Type) =>
      type === listType ? new List() : (new type.layout() as List),
    ),
    slot("__init__", (self: List, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      checkInit("list", args, kwargs);
      const source = args.length === 0 ? [] : items(args[0]);
      if (source === DEFER) return DEFER;
      self.items = source;
      return null;
    }),
    slot("__repr__", (self: List) => reprContainer(self)),
    constant("__hash__", null),
    slot("__eq__", (self: List, other: Value) =>
      other instanceof List ? equals(self, other) : NotImplemented,
    ),
    slot("__ne__", (self: List, other: Value) => {
      const same = other instanceof List ? equals(self, other) : NotImplemented;
      return typeof same === "boolean" ? !same : same;
    }),
    compare("__lt__", "<"),
    compare("__le__", "<="),
    compare("__gt__", ">"),
    compare("__ge__", ">="),
    slot("__iter__", (self: List) => new ListIterator(self)),
    slot("__len__", (self: List) => self.raw.length),
    slot("__getitem__", getItem),
    slot("__setitem__", setItem),
    slot("__delitem__", deleteItem),
    slot("__add__", concat),
    slot("__mul__", (self: List, count: Value) => repeat(self, count)),
    slot("__rmul__", (self: List, count: Value) =>
      isSequence(count) ? NotImplemented : repeat(self, count),
    ),
    slot("__iadd__", (self: List, other: Value) => (extend(self, other) === DEFER ? DEFER : self)),
    slot("__imul__", repeatInPlace),
    slot("__contains__", (self: List, value: Value) => {
      const at = find(self, value, 0, self.length);
      return at === DEFER ? DEFER : at >= 0;
    }),
    method("__reversed__(self, /)", "Return a reverse iterator over the list.", reverseList),
    method(
      "__sizeof__(self, /)",
      "Return the size of the list in memory, in bytes.",
      (self: List) => 40 + 8 * self.length,
    ),
    method("clear(self, /)", "Remove all items from list.", (self: List) => {
      self.items = [];
      return null;
    }),
    method("copy(self, /)", "Return a shallow copy of the list.", (self: List) =>
      like(self, self.raw.slice()),
    ),
    method("append(self, object, /)", "Append object to the end of the list.", (self: List, value: Value) => {
      self.append(value);
      return null;
    }),
    method(
      "insert(self, index, object, /)",
      "Insert object before index.",
      (self: List, at: Value, value: Value) => {
        const n = asSize(at);
        if (n === DEFER) return DEFER;
        const { length } = self;
        self.insertAt(n < 0 ? Math.max(0, n + length) : Math.min(n, length), value);
        return null;
      },
    ),
    method("extend(self, iterable, /)", "Extend list by appending elements from the iterable.", extend),
    method(
      "pop(self, index=-1, /)",
      "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
      (self: List, at: Value) => {
        const { length } = self;
        let n = asSize(at);
        if (n === DEFER) return DEFER;
        if (length === 0) raise(IndexError, "pop from empty list");
        if (n < 0) n += length;
        if (n < 0 || n >= length) raise(IndexError, "pop index out of range");
        const value = self.at(n);
        self.removeAt(n);
        return value;
      },
    ),
    method(
      "remove(self, value, /)",
      "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
      (self: List, value: Value) => {
        const at = find(self, value, 0, self.length);
        if (at === DEFER) return DEFER;
        if (at < 0) raise(ValueError, "list.remove(x): x not in list");
        self.removeAt(at);
        return null;
      },
    ),
    method(
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (self: List, value: Value, start: Value, stop: Value) => {
        const from = searchBound(start, self.length);
        const to = searchBound(stop, self.length);
        if (from === DEFER || to === DEFER) return DEFER;
        const at = find(self, value, from, to);
        if (at === -1) raise(ValueError, "list.index(x): x not in list");
        return at;
      },
    ),
    method("count(self, value, /)", "Return number of occurrences of value.", (self: List, value: Value) => {
      let count = 0;
      for (const item of self.items) {
        const same = equals(item, value);
        if (same === DEFER) return DEFER;
        if (same) count++;
      }
      return count;
    }),
    method("reverse(self, /)", "Reverse *IN PLACE*.", (self: List) => {
      self.raw.reverse();
      return null;
    }),
    method(
      "sort(self, /, *, key=None, reverse=False)",
      "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.",
      sort,
    ),
    classGetItem(),
  ],
);

// ---- For the prelude

internal("_size(sequence, /)", (sequence: List | Tuple) =>
  sequence instanceof List ? sequence.length : sequence.items.length,
);
internal("_item(sequence, index, /)", (sequence: List | Tuple, at: number) =>
  sequence instanceof List ? sequence.at(at) : sequence.items[at],
);
internal("_list_append(list, value, /)", (list: List, value: Value) => {
  list.append(value);
  return null;
});
internal("_list_delete(list, index, /)", (list: List, at: number) => {
  list.removeAt(at);
  return null;
});
/** Empty a list while it is sorted; what was in it. */
internal("_sort_take(list, /)", (list: List) => {
  const taken = new List(list.items);
  list.items = [];
  return taken;
});
/** Put the items back; whether the list was touched meanwhile. */
internal("_sort_restore(list, items, /)", (list: List, sorted: List) => {
  const touched = list.length > 0;
  list.items = sorted.items;
  return touched;
});
/** The items sorted by their keys (None: by themselves); None if Python code has to compare. */
internal("_sort_leaf(items, keys, reverse, /)", (list: List, keys: List | null, reverse: boolean) => {
  const sorted = sortEither(list.items, keys === null ? null : keys.items, reverse);
  return sorted === null ? null : new List(sorted);
});
/** The items at the positions that the tuple or list lists. */
internal(
  "_pick(items, positions, /)",
  (list: List, positions: List) => new List((positions.items as number[]).map(at => list.at(at))),
);
