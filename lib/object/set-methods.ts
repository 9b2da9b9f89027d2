import { KeyError, Raised, RuntimeError, raise, TypeError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { iteratorType, lengthHintEntry, pickling } from "./list-iterator.ts";
import {
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  method,
  Native,
  slot,
} from "./native.ts";
import { NotImplemented, type Type, type Value } from "./object.ts";
import { equals, hash, isLeafIterator, items, LeafIterator, reprContainer } from "./protocol.ts";
import { AnySet, FrozenSet, frozensetType, PySet, setType } from "./set.ts";
import { checkInit } from "./size.ts";
import { ITER } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

/** Goes through a set. RuntimeError if its size changes meanwhile. */
export class SetIterator extends LeafIterator {
  /** Null when exhausted. */
  set: AnySet | null;
  position: number;
  size: number;
  left: number;

  constructor(set: AnySet | null = null) {
    super();
    this.set = set;
    this.position = 0;
    this.size = set === null ? 0 : set.size;
    this.left = this.size;
  }

  advance(): Value | undefined {
    const { set } = this;
    if (set === null) return undefined;
    if (set.size !== this.size) {
      this.size = -1; // For good.
      raise(RuntimeError, "Set changed size during iteration");
    }
    const position = set.nextPosition(this.position);
    if (position < 0) {
      this.set = null;
      return undefined;
    }
    this.left--;
    this.position = position + 1;
    return set.keys[position] as Value;
  }

  override lengthHint(): number {
    return this.set !== null && this.set.size === this.size ? this.left : 0;
  }
}

iteratorType("set_iterator", SetIterator, () => [
  lengthHintEntry(),
  method("__reduce__(self, /)", "Return state information for pickling.", (self: SetIterator) => {
    const { set, position, left } = self;
    const rest = self.drain();
    self.set = set;
    self.position = position;
    self.left = left;
    return new Tuple([pickling.iter, new Tuple([new List(rest)])]);
  }),
]);

// ---- Making

/** An empty set of the kind that operations on `self` give. */
function emptyLike(self: AnySet): AnySet {
  return self instanceof FrozenSet ? new FrozenSet() : new PySet();
}

function copyOf(self: AnySet): AnySet {
  const copy = emptyLike(self);
  copy.copyFrom(self);
  return copy;
}

/** The items of an iterable; a set's own for sets, so that nothing is hashed again. */
function valuesOf(value: Value): Value[] | Deferred {
  return value instanceof AnySet && isPlain(value) ? value.keyList() : items(value);
}

function isPlain(set: AnySet): boolean {
  return set.type.slot(ITER) instanceof Native;
}

/**
 * Work on the items of an iterable. Where Python code has to take part after an iterator has been used up, `native` is
 * called again with a list of what it gave: so the work must do no harm when it starts anew.
 */
function withItems(
  native: Native,
  self: AnySet,
  other: Value,
  work: (values: readonly Value[]) => Value | Deferred,
): Value | Deferred {
  const values = valuesOf(other);
  if (values === DEFER) return DEFER;
  const result = work(values);
  return result === DEFER && isLeafIterator(other) ? defer(native, [self, new List(values)]) : result;
}

function addAll(set: AnySet, values: readonly Value[]): null | Deferred {
  for (const value of values) if (set.add(value) === DEFER) return DEFER;
  return null;
}

function removeAll(set: AnySet, values: readonly Value[]): null | Deferred {
  for (const value of values) {
    const position = set.find(value);
    if (position === DEFER) return DEFER;
    if (position >= 0) set.removeAt(position);
  }
  return null;
}

/** What `self` and the values have in common, as `self` has it. */
function common(self: AnySet, values: readonly Value[]): AnySet | Deferred {
  const result = emptyLike(self);
  for (const value of values) {
    const position = findPlainly(self, value);
    if (position === DEFER) return DEFER;
    if (position >= 0 && result.add(value) === DEFER) return DEFER;
  }
  return result;
}

/** As `find`; what can't be hashed is not called a set element in the TypeError. */
function findPlainly(set: AnySet, value: Value): number | Deferred {
  try {
    return set.find(value);
  } catch (error) {
    if (error instanceof Raised && error.exception.type === TypeError) hash(value);
    throw error;
  }
}

/** Each item that is in one of two. */
function toggle(set: AnySet, values: readonly Value[]): null | Deferred {
  const others = new PySet();
  if (addAll(others, values) === DEFER) return DEFER;
  for (const value of others.keyList()) {
    const position = set.find(value);
    if (position === DEFER) return DEFER;
    if (position >= 0) set.removeAt(position);
    else if (set.add(value) === DEFER) return DEFER;
  }
  return null;
}

// ---- Operators: both operands are sets

function binary(name: string, operate: (a: AnySet, b: AnySet) => Value | Deferred): Entry {
  return slot(name, (self: AnySet, other: Value) =>
    other instanceof AnySet ? operate(self, other) : NotImplemented,
  );
}

function union(a: AnySet, b: AnySet): Value | Deferred {
  const result = copyOf(a);
  return addAll(result, b.keyList()) === DEFER ? DEFER : result;
}

function intersection(a: AnySet, b: AnySet): Value | Deferred {
  if (b.size <= a.size) return common(a, b.keyList());
  const found = common(b, a.keyList());
  if (found === DEFER) return DEFER;
  const result = emptyLike(a);
  result.takeOver(found);
  return result;
}

function difference(a: AnySet, b: AnySet): Value | Deferred {
  const result = emptyLike(a);
  for (const value of a.keyList()) {
    const position = b.find(value);
    if (position === DEFER) return DEFER;
    if (position < 0 && result.addNew(value) === DEFER) return DEFER;
  }
  return result;
}

function symmetricDifference(a: AnySet, b: AnySet): Value | Deferred {
  const result = copyOf(a);
  return toggle(result, b.keyList()) === DEFER ? DEFER : result;
}

function isSubset(a: AnySet, b: AnySet): boolean | Deferred {
  if (a.size > b.size) return false;
  for (const value of a.keyList()) {
    const position = b.find(value);
    if (position === DEFER) return DEFER;
    if (position < 0) return false;
  }
  return true;
}

/** `value in set`; a set that can't be hashed is looked for as a frozenset. */
function contains(self: AnySet, value: Value): boolean | Deferred {
  try {
    const position = self.find(value);
    return position === DEFER ? DEFER : position >= 0;
  } catch (error) {
    const frozen = frozenKey(value, error);
    return contains(self, frozen);
  }
}

/** The frozenset to look for in the place of a set; any other error goes on. */
function frozenKey(value: Value, error: unknown): FrozenSet {
  if (!(error instanceof Raised && error.exception.type === TypeError && value instanceof PySet)) throw error;
  const frozen = new FrozenSet();
  frozen.copyFrom(value);
  return frozen;
}

// ---- Hash

const mask = (1n << 64n) - 1n;

/** The hash of a frozenset: its items' hashes mixed so that their order has no say (CPython: Objects/setobject.c). */
function hashSet(self: FrozenSet): number | bigint | Deferred {
  if (self.hash !== null) return self.hash;
  const hashes: (number | bigint)[] = [];
  for (const key of self.keyList()) {
    const shown = hash(key);
    if (shown === DEFER) return DEFER;
    hashes.push(shown);
  }
  self.hash = mixHashes(hashes);
  return self.hash;
}

function mixHashes(hashes: readonly (number | bigint)[]): number | bigint {
  let mixed = 0n;
  for (const each of hashes) {
    const h = BigInt(each) & mask;
    mixed ^= ((h ^ 89869747n ^ (h << 16n)) * 3644798167n) & mask;
  }
  mixed ^= (BigInt(hashes.length + 1) * 1927868237n) & mask;
  mixed ^= (mixed >> 11n) ^ (mixed >> 25n);
  mixed = (mixed * 69069n + 907133923n) & mask;
  if (mixed === mask) return 590923713;
  const signed = BigInt.asIntN(64, mixed);
  const small = Number(signed);
  return Number.isSafeInteger(small) ? small : signed;
}

// ---- The tables

/** A method over any number of iterables: `step` takes one after the other into what `start` gives. */
function combining(
  declaration: string,
  doc: string,
  start: (self: AnySet) => AnySet,
  step: (result: AnySet, values: readonly Value[]) => Value | Deferred,
  end: (self: AnySet, result: AnySet) => Value,
): Native {
  const native: Native = method(declaration, doc, (self: AnySet, others: readonly Value[]) => {
    let result = start(self);
    const given: Value[] = [];
    let usedUp = false;
    for (const other of others) {
      const values = valuesOf(other);
      const next = values === DEFER ? DEFER : step(result, values);
      if (values !== DEFER && isLeafIterator(other)) {
        usedUp = true;
        given.push(new List(values));
      } else given.push(other);
      if (next === DEFER) {
        // Begin again, with lists in the place of iterators that are used up.
        return usedUp ? defer(native, [self, ...given, ...others.slice(given.length)]) : DEFER;
      }
      if (next instanceof AnySet) result = next;
    }
    return end(self, result);
  });
  return native;
}

const newSet = (_self: AnySet, result: AnySet): Value => result;
const changed = (): Value => null;
const itself = (self: AnySet): AnySet => self;

/** What set and frozenset have in common. Each class has natives of its own. */
const sharedEntries = (): Entry[] => {
  const isSubsetOf: Native = method(
    "issubset(self, other, /)",
    "Report whether another set contains this set.",
    (self: AnySet, other: Value) =>
      other instanceof AnySet
        ? isSubset(self, other)
        : withItems(isSubsetOf, self, other, values => {
            const found = common(self, values);
            return found === DEFER ? DEFER : found.size === self.size;
          }),
  );
  const isSupersetOf: Native = method(
    "issuperset(self, other, /)",
    "Report whether this set contains another set.",
    (self: AnySet, other: Value) =>
      withItems(isSupersetOf, self, other, values => {
        for (const value of values) {
          const position = self.find(value);
          if (position === DEFER) return DEFER;
          if (position < 0) return false;
        }
        return true;
      }),
  );
  const isDisjoint: Native = method(
    "isdisjoint(self, other, /)",
    "Return True if two sets have a null intersection.",
    (self: AnySet, other: Value) =>
      withItems(isDisjoint, self, other, values => {
        for (const value of values) {
          const position = self.find(value);
          if (position === DEFER) return DEFER;
          if (position >= 0) return false;
        }
        return true;
      }),
  );
  const symmetric: Native = method(
    "symmetric_difference(self, other, /)",
    "Return a new set with elements in either the set or other but not both.",
    (self: AnySet, other: Value) =>
      withItems(symmetric, self, other, values => {
        const result = copyOf(self);
        return toggle(result, values) === DEFER ? DEFER : result;
      }),
  );
  return [
    slot("__repr__", (self: AnySet) => reprContainer(self)),
    slot("__eq__", (self: AnySet, other: Value) =>
      other instanceof AnySet ? equals(self, other) : NotImplemented,
    ),
    slot("__ne__", (self: AnySet, other: Value) => {
      const same = other instanceof AnySet ? equals(self, other) : NotImplemented;
      return typeof same === "boolean" ? !same : same;
    }),
    binary("__le__", isSubset),
    binary("__lt__", (a, b) => (a.size < b.size ? isSubset(a, b) : false)),
    binary("__ge__", (a, b) => isSubset(b, a)),
    binary("__gt__", (a, b) => (b.size < a.size ? isSubset(b, a) : false)),
    binary("__or__", union),
    binary("__and__", intersection),
    binary("__sub__", difference),
    binary("__xor__", symmetricDifference),
    binary("__ror__", (a, b) => union(b, a)),
    binary("__rand__", (a, b) => intersection(b, a)),
    binary("__rsub__", (a, b) => difference(b, a)),
    binary("__rxor__", (a, b) => symmetricDifference(b, a)),
    slot("__iter__", (self: AnySet) => new SetIterator(self)),
    slot("__len__", (self: AnySet) => self.size),
    slot("__contains__", contains),
    method("__sizeof__(self, /)", "S.__sizeof__() -> size of S in memory, in bytes.", (self: AnySet) =>
      self.size < 5 ? 200 : 200 + 16 * self.keys.length,
    ),
    combining(
      "union(self, /, *others)",
      "Return a new set with elements from the set and all others.",
      copyOf,
      addAll,
      newSet,
    ),
    combining(
      "intersection(self, /, *others)",
      "Return a new set with elements common to the set and all others.",
      copyOf,
      common,
      newSet,
    ),
    combining(
      "difference(self, /, *others)",
      "Return a new set with elements in the set that are not in the others.",
      copyOf,
      removeAll,
      newSet,
    ),
    symmetric,
    isSubsetOf,
    isSupersetOf,
    isDisjoint,
    classGetItem(),
  ];
};

function inPlace(name: string, operate: (self: AnySet, other: AnySet) => Value | Deferred): Entry {
  return slot(name, (self: AnySet, other: Value) => {
    if (!(other instanceof AnySet)) return NotImplemented;
    return operate(self, other) === DEFER ? DEFER : self;
  });
}

function replace(self: AnySet, result: AnySet): null {
  self.takeOver(result);
  return null;
}

const symmetricUpdate: Native = method(
  "symmetric_difference_update(self, other, /)",
  "Update the set, keeping only elements found in either set, but not in both.",
  (self: AnySet, other: Value) =>
    withItems(symmetricUpdate, self, other, values => {
      const result = copyOf(self);
      return toggle(result, values) === DEFER ? DEFER : replace(self, result);
    }),
);

declare(setType, "Build an unordered collection of unique elements.", () => [
  construct("set(type, /, *args, **kwargs)", (type: Type) =>
    type === setType ? new PySet() : (new type.layout() as PySet),
  ),
  slot("__init__", (self: PySet, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
    checkInit("set", args, kwargs);
    if (args.length === 0) {
      self.clear();
      return null;
    }
    const [source] = args;
    if (source instanceof AnySet && isPlain(source)) {
      self.copyFrom(source);
      return null;
    }
    const values = items(source);
    if (values === DEFER) return DEFER;
    self.clear();
    if (addAll(self, values) !== DEFER) return null;
    return isLeafIterator(source)
      ? defer(setType.members.get("__init__") as Value, [self, new List(values)])
      : DEFER;
  }),
  constant("__hash__", null),
  ...sharedEntries(),
  inPlace("__ior__", (self, other) => addAll(self, other.keyList())),
  inPlace("__iand__", (self, other) => {
    const result = intersection(self, other);
    return result === DEFER ? DEFER : replace(self, result as AnySet);
  }),
  inPlace("__isub__", (self, other) => removeAll(self, other.keyList())),
  inPlace("__ixor__", (self, other) => {
    const result = symmetricDifference(self, other);
    return result === DEFER ? DEFER : replace(self, result as AnySet);
  }),
  method(
    "add(self, object, /)",
    "Add an element to a set.\n\nThis has no effect if the element is already present.",
    (self: PySet, value: Value) => (self.add(value) === DEFER ? DEFER : null),
  ),
  method(
    "remove(self, object, /)",
    "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
    (self: PySet, value: Value) => {
      const position = findToRemove(self, value);
      if (position === DEFER) return DEFER;
      if (position < 0) raise(KeyError, value);
      self.removeAt(position);
      return null;
    },
  ),
  method(
    "discard(self, object, /)",
    "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
    (self: PySet, value: Value) => {
      const position = findToRemove(self, value);
      if (position === DEFER) return DEFER;
      if (position >= 0) self.removeAt(position);
      return null;
    },
  ),
  method(
    "pop(self, /)",
    "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
    (self: PySet) => {
      const position = self.nextPosition(0);
      if (position < 0) raise(KeyError, "pop from an empty set");
      const value = self.keys[position] as Value;
      self.removeAt(position);
      return value;
    },
  ),
  method("clear(self, /)", "Remove all elements from this set.", (self: PySet) => {
    self.clear();
    return null;
  }),
  method("copy(self, /)", "Return a shallow copy of a set.", copyOf),
  combining(
    "update(self, /, *others)",
    "Update the set, adding elements from all others.",
    itself,
    addAll,
    changed,
  ),
  combining(
    "difference_update(self, /, *others)",
    "Update the set, removing elements found in others.",
    itself,
    removeAll,
    changed,
  ),
  combining(
    "intersection_update(self, /, *others)",
    "Update the set, keeping only elements found in it and all others.",
    copyOf,
    common,
    replace,
  ),
  symmetricUpdate,
  reduceEntry(),
]);

function findToRemove(self: PySet, value: Value): number | Deferred {
  try {
    return self.find(value);
  } catch (error) {
    return self.find(frozenKey(value, error));
  }
}

/** `(class, ([items],), __dict__)` */
function reduceEntry(): Entry {
  return method("__reduce__(self, /)", "Return state information for pickling.", (self: AnySet) =>
    self.type.hasDict ? DEFER : new Tuple([self.type, new Tuple([new List(self.keyList())]), null]),
  );
}

declare(frozensetType, "Build an immutable unordered collection of unique elements.", () => [
  construct("frozenset(type, iterable=(), /)", (type: Type, iterable: Value | undefined) => {
    if (iterable instanceof FrozenSet && type === frozensetType && iterable.type === frozensetType)
      return iterable;
    const set = type === frozensetType ? new FrozenSet() : (new type.layout() as FrozenSet);
    if (iterable === undefined) return set;
    if (iterable instanceof AnySet && isPlain(iterable)) {
      set.copyFrom(iterable);
      return set;
    }
    const values = items(iterable);
    if (values === DEFER) return DEFER;
    if (addAll(set, values) !== DEFER) return set;
    return isLeafIterator(iterable)
      ? defer(frozensetType.members.get("__new__") as Value, [type, new List(values)])
      : DEFER;
  }),
  slot("__hash__", hashSet),
  method("copy(self, /)", "Return a shallow copy of a set.", (self: FrozenSet) =>
    self.type === frozensetType ? self : copyOf(self),
  ),
  ...sharedEntries(),
  reduceEntry(),
]);

// ---- For the prelude

internal("_set_hash(set, hashes, /)", (set: FrozenSet, hashes: List) => {
  set.hash = mixHashes(hashes.items as number[]);
  return set.hash;
});
internal("_set_copy(set, /)", copyOf);
internal("_set_replace(set, result, /)", replace);
internal("_set_empty_like(set, /)", emptyLike);
/** An instance of a frozenset's class with a set's items. */
internal("_frozenset_of(type, set, /)", (type: Type, set: PySet) => {
  const result = type === frozensetType ? new FrozenSet() : (new type.layout() as FrozenSet);
  result.copyFrom(set);
  return result;
});
internal("_keys(table, /)", (set: AnySet) => new List(set.keyList()));

/** Add without Python code; whether that was possible. */
internal("_try_add(set, value, /)", (set: AnySet, value: Value) => set.add(value) !== DEFER);
