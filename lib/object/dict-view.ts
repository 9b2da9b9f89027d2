import { Dict } from "./dict.ts";
import {
  DictItemIterator,
  type DictIterator,
  DictKeyIterator,
  DictReverseItemIterator,
  DictReverseKeyIterator,
  DictReverseValueIterator,
  DictValueIterator,
} from "./dict-iterator.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { MappingProxy } from "./mapping-proxy.ts";
import {
  constant,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entries,
  type Entry,
  getter,
  method,
  type Native,
  slot,
} from "./native.ts";
import { builtinType, NotImplemented, type PyObject, type Type, type Value } from "./object.ts";
import { Container, equals, hash, isLeafIterator, items, type Piece, reprContainer } from "./protocol.ts";
import { AnySet, PySet } from "./set.ts";
import { AND } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

/** What `dict.keys()`, `values()` and `items()` give: it shows the dict as it is. */
export abstract class DictView extends Container {
  readonly dict: Dict;

  constructor(dict: Dict = new Dict()) {
    super();
    this.dict = dict;
  }

  get closed(): string {
    return "...";
  }

  abstract iterate(): DictIterator;
  abstract reverse(): DictIterator;

  reprPieces(): Piece[] {
    const pieces: Piece[] = [{ text: `${this.type.name}([` }];
    let isFirst = true;
    for (const item of this.iterate().drain()) {
      if (!isFirst) pieces.push({ text: ", " });
      isFirst = false;
      pieces.push({ item });
    }
    pieces.push({ text: "])" });
    return pieces;
  }

  /** Views are compared as sets, by their own methods. */
  equalPairs(_other: PyObject): undefined {
    return undefined;
  }
}

export class DictValues extends DictView {
  iterate(): DictIterator {
    return new DictValueIterator(this.dict);
  }
  reverse(): DictIterator {
    return new DictReverseValueIterator(this.dict);
  }
}

/** A view that is a set of keys or of pairs. */
export abstract class SetView extends DictView {
  /** Whether it holds a value. */
  abstract holds(value: Value): boolean | Deferred;
}

export class DictKeys extends SetView {
  iterate(): DictIterator {
    return new DictKeyIterator(this.dict);
  }
  reverse(): DictIterator {
    return new DictReverseKeyIterator(this.dict);
  }
  holds(value: Value): boolean | Deferred {
    const position = this.dict.find(value);
    return position === DEFER ? DEFER : position >= 0;
  }
}

export class DictItems extends SetView {
  iterate(): DictIterator {
    return new DictItemIterator(this.dict);
  }
  reverse(): DictIterator {
    return new DictReverseItemIterator(this.dict);
  }
  holds(value: Value): boolean | Deferred {
    if (!(value instanceof Tuple) || value.items.length !== 2) return false;
    const found = this.dict.getItem(value.items[0]);
    if (found === DEFER) return DEFER;
    return found === undefined ? false : equals(found, value.items[1]);
  }
}

// ---- As sets

/** How many there are in a set or set-like view; undefined for what is neither. */
function sizeOf(value: Value): number | undefined {
  if (value instanceof AnySet) return value.size;
  return value instanceof SetView ? value.dict.size : undefined;
}

/** Whether all items of `a` are in `b`. */
function isWithin(a: Value, b: Value): boolean | Deferred {
  for (const item of membersOf(a)) {
    const found = b instanceof SetView ? b.holds(item) : (b as AnySet).find(item);
    if (found === DEFER) return DEFER;
    if (found === false || found === -1) return false;
  }
  return true;
}

function membersOf(value: Value): Value[] {
  return value instanceof SetView ? value.iterate().drain() : (value as AnySet).keyList();
}

function compare(name: string, isSmallerFirst: boolean, sizes: (a: number, b: number) => boolean): Entry {
  return slot(name, (self: SetView, other: Value) => {
    const size = sizeOf(other);
    if (size === undefined) return NotImplemented;
    if (!sizes(self.dict.size, size)) return false;
    return isSmallerFirst ? isWithin(self, other) : isWithin(other, self);
  });
}

/** A set of values; `DEFER` where they hash in Python. */
function setOf(values: readonly Value[]): PySet | Deferred {
  const set = new PySet();
  for (const value of values) if (set.add(value) === DEFER) return DEFER;
  return set;
}

type Operation = (self: PySet, selfItems: Value[], other: Value[]) => PySet | Deferred;

/** A set operation with any iterable, which gives a set. */
function operation(name: string, operate: Operation): Native {
  const native: Native = slot(name, (self: Value, other: Value) => combine(native, self, other, operate));
  return native;
}

/** `self` and `other` may be swapped (`__ror__`), so either may be the iterable. */
function combine(native: Native, self: Value, other: Value, operate: Operation): Value | Deferred {
  const left = items(self);
  const right = items(other);
  if (left === DEFER || right === DEFER) return DEFER;
  const set = setOf(left);
  const result = set === DEFER ? DEFER : operate(set, left, right);
  // An iterator is used up now.
  if (result === DEFER && isLeafIterator(other)) return defer(native, [self, new List(right)]);
  return result;
}

const union: Operation = (set, _items, other) => {
  for (const item of other) if (set.add(item) === DEFER) return DEFER;
  return set;
};

const intersection: Operation = (set, _items, other) => {
  const result = new PySet();
  for (const item of other) {
    const position = set.find(item);
    if (position === DEFER) return DEFER;
    if (position >= 0 && result.add(item) === DEFER) return DEFER;
  }
  return result;
};

const difference: Operation = (set, _items, other) => {
  for (const item of other) {
    const position = set.find(item);
    if (position === DEFER) return DEFER;
    if (position >= 0) set.removeAt(position);
  }
  return set;
};

const symmetricDifference: Operation = (set, _items, other) => {
  const others = setOf(other);
  if (others === DEFER) return DEFER;
  for (const item of others.keyList()) {
    const position = set.find(item);
    if (position === DEFER) return DEFER;
    if (position >= 0) set.removeAt(position);
    else if (set.add(item) === DEFER) return DEFER;
  }
  return set;
};

/** What a view and an iterable have in common. The errors of keys that can't be hashed are the container's that is asked. */
function meet(self: SetView, other: Value): Value | Deferred {
  const result = new PySet();
  const others = other instanceof AnySet ? self.iterate().drain() : items(other);
  if (others === DEFER) return DEFER;
  for (const item of others) {
    const found = other instanceof AnySet ? holdsPlainly(other, item) : self.holds(item);
    if (found === DEFER || (found && result.add(item) === DEFER)) {
      return isLeafIterator(other) ? defer(self.type.slot(AND) as Value, [self, new List(others)]) : DEFER;
    }
  }
  return result;
}

function holdsPlainly(set: AnySet, item: Value): boolean | Deferred {
  const shown = hash(item);
  if (shown === DEFER) return DEFER;
  const position = set.find(item);
  return position === DEFER ? DEFER : position >= 0;
}

function reflected(name: string, operate: Operation): Native {
  const native: Native = slot(name, (self: Value, other: Value) => {
    const left = items(other);
    const right = items(self);
    if (left === DEFER || right === DEFER) return DEFER;
    const set = setOf(left);
    const result = set === DEFER ? DEFER : operate(set, left, right);
    if (result === DEFER && isLeafIterator(other)) return defer(native, [self, new List(left)]);
    return result;
  });
  return native;
}

const isDisjoint: Native = method(
  "isdisjoint(self, other, /)",
  "Return True if the view and the given iterable have a null intersection.",
  (self: SetView, other: Value) => {
    const others = items(other);
    if (others === DEFER) return DEFER;
    for (const item of others) {
      const found = self.holds(item);
      if (found === true) return false;
      if (found === DEFER) return isLeafIterator(other) ? defer(isDisjoint, [self, new List(others)]) : DEFER;
    }
    return true;
  },
);

const viewEntries = (): Entry[] => [
  slot("__repr__", (self: DictView) => reprContainer(self)),
  slot("__iter__", (self: DictView) => self.iterate()),
  slot("__len__", (self: DictView) => self.dict.size),
  method("__reversed__(self, /)", "Return a reverse iterator over the view.", (self: DictView) =>
    self.reverse(),
  ),
  getter("mapping", "dictionary that this view refers to", (self: DictView) => new MappingProxy(self.dict)),
];

const setEntries = (): Entry[] => [
  constant("__hash__", null),
  slot("__contains__", (self: SetView, value: Value) => self.holds(value)),
  compare("__eq__", true, (a, b) => a === b),
  slot("__ne__", (self: SetView, other: Value) => {
    const size = sizeOf(other);
    if (size === undefined) return NotImplemented;
    const same = size === self.dict.size ? isWithin(self, other) : false;
    return same === DEFER ? DEFER : !same;
  }),
  compare("__lt__", true, (a, b) => a < b),
  compare("__le__", true, (a, b) => a <= b),
  compare("__gt__", false, (a, b) => a > b),
  compare("__ge__", false, (a, b) => a >= b),
  operation("__or__", union),
  slot("__and__", meet),
  operation("__sub__", difference),
  operation("__xor__", symmetricDifference),
  reflected("__ror__", union),
  reflected("__rand__", intersection),
  reflected("__rsub__", difference),
  reflected("__rxor__", symmetricDifference),
];

function viewType(name: string, layout: { readonly prototype: PyObject }, entries: Entries): Type {
  const type = builtinType(name, layout);
  type.isBase = false;
  type.isConstructible = false;
  declare(type, null, () => [...viewEntries(), ...entries()]);
  return type;
}

viewType("dict_keys", DictKeys, () => [...setEntries(), isDisjoint]);
viewType("dict_items", DictItems, () => [
  ...setEntries(),
  method(
    "isdisjoint(self, other, /)",
    "Return True if the view and the given iterable have a null intersection.",
    isDisjoint.call,
  ),
]);
viewType("dict_values", DictValues, () => []);

internal("_view_dict(view, /)", (view: DictView) => view.dict);
