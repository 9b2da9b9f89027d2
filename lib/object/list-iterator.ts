import { raise, StopIteration, TypeError } from "./error.ts";
import { List } from "./list.ts";
import { type Deferred, declare, type Entries, type Entry, method, slot } from "./native.ts";
import { builtinType, type PyObject, type Type, type Value } from "./object.ts";
import { asInt, LeafIterator, type PyIterator } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

/** The builtins that `__reduce__` names; set when the builtins are made. */
export const pickling: { iter: Value; reversed: Value; getattr: Value } = {
  iter: null,
  reversed: null,
  getattr: null,
};

/** `__iter__`, `__next__` and `__length_hint__` of a builtin iterator. */
export const iteratorEntries = (): Entry[] => [
  slot("__iter__", (self: PyIterator) => self),
  slot("__next__", (self: PyIterator) => nextItem(self)),
];

/** `__length_hint__`, for iterators that know. */
export function lengthHintEntry(): Entry {
  return method(
    "__length_hint__(self, /)",
    "Private method returning an estimate of len(list(it)).",
    (self: PyIterator) => self.lengthHint() ?? 0,
  );
}

/** `next(iterator)` of a builtin iterator. */
export function nextItem(iterator: PyIterator): Value | Deferred {
  const item = iterator.advance();
  if (item === undefined) raise(StopIteration);
  return item;
}

/** A builtin class of iterators, which Python code can neither make nor derive from. */
export function iteratorType(
  name: string,
  layout: { readonly prototype: PyObject },
  entries: Entries = () => [],
): Type {
  const type = builtinType(name, layout);
  type.isBase = false;
  type.isConstructible = false;
  declare(type, null, () => [...iteratorEntries(), ...entries()]);
  return type;
}

/** The position that `__setstate__` is given: an int, cut down to what `most` allows. */
export function statePosition(state: Value, most: number): number {
  const n = asInt(state);
  if (n === undefined) raise(TypeError, "an integer is required");
  return Math.max(0, Math.min(Number(n), most));
}

/** Goes through a list as it is at each step: what is appended meanwhile comes too. */
export class ListIterator extends LeafIterator {
  /** Null when exhausted, for good. */
  list: List | null;
  index: number;

  constructor(list: List | null = null) {
    super();
    this.list = list;
    this.index = 0;
  }

  advance(): Value | undefined {
    const { list } = this;
    if (list === null) return undefined;
    if (this.index < list.raw.length) return list.at(this.index++);
    this.list = null;
    return undefined;
  }

  override lengthHint(): number {
    return this.list === null ? 0 : Math.max(0, this.list.length - this.index);
  }

  override drain(): Value[] {
    const rest = this.list === null ? [] : boxed(this.list, this.index);
    this.list = null;
    return rest;
  }
}

/** The items from `start` on, in a fresh array. */
function boxed(list: List, start: number): Value[] {
  return list.items.slice(start);
}

class ListReverseIterator extends LeafIterator {
  list: List | null;
  index: number;

  constructor(list: List | null = null) {
    super();
    this.list = list;
    this.index = list === null ? -1 : list.length - 1;
  }

  advance(): Value | undefined {
    const { list, index } = this;
    if (list === null) return undefined;
    if (index >= 0 && index < list.length) {
      this.index--;
      return list.at(index);
    }
    this.list = null;
    return undefined;
  }

  override lengthHint(): number {
    const { list, index } = this;
    return list === null || index >= list.length ? 0 : index + 1;
  }
}

export function reverseList(list: List): PyIterator {
  return new ListReverseIterator(list);
}

export class TupleIterator extends LeafIterator {
  tuple: Tuple | null;
  index: number;

  constructor(tuple: Tuple | null = null) {
    super();
    this.tuple = tuple;
    this.index = 0;
  }

  advance(): Value | undefined {
    const { tuple } = this;
    if (tuple === null) return undefined;
    if (this.index < tuple.items.length) return tuple.items[this.index++];
    this.tuple = null;
    return undefined;
  }

  override lengthHint(): number {
    return this.tuple === null ? 0 : this.tuple.items.length - this.index;
  }

  override drain(): Value[] {
    const rest = this.tuple === null ? [] : this.tuple.items.slice(this.index);
    this.tuple = null;
    return rest;
  }
}

const reduceDoc = "Return state information for pickling.";
const setStateDoc = "Set state information for unpickling.";

iteratorType("list_iterator", ListIterator, () => [
  lengthHintEntry(),
  method("__reduce__(self, /)", reduceDoc, ({ list, index }: ListIterator) =>
    list === null
      ? new Tuple([pickling.iter, new Tuple([new List()])])
      : new Tuple([pickling.iter, new Tuple([list]), index]),
  ),
  method("__setstate__(self, state, /)", setStateDoc, (self: ListIterator, state: Value) => {
    const at = statePosition(state, Number.MAX_SAFE_INTEGER);
    if (self.list !== null) self.index = Math.min(at, self.list.length);
    return null;
  }),
]);

iteratorType("list_reverseiterator", ListReverseIterator, () => [
  lengthHintEntry(),
  method("__reduce__(self, /)", reduceDoc, ({ list, index }: ListReverseIterator) =>
    list === null
      ? new Tuple([pickling.iter, new Tuple([new List()])])
      : new Tuple([pickling.reversed, new Tuple([list]), index]),
  ),
  method("__setstate__(self, state, /)", setStateDoc, (self: ListReverseIterator, state: Value) => {
    const n = asInt(state);
    if (n === undefined) raise(TypeError, "an integer is required");
    if (self.list !== null) self.index = Math.max(-1, Math.min(Number(n), self.list.length - 1));
    return null;
  }),
]);

iteratorType("tuple_iterator", TupleIterator, () => [
  lengthHintEntry(),
  method("__reduce__(self, /)", reduceDoc, ({ tuple, index }: TupleIterator) =>
    tuple === null
      ? new Tuple([pickling.iter, new Tuple([new Tuple()])])
      : new Tuple([pickling.iter, new Tuple([tuple]), index]),
  ),
  method("__setstate__(self, state, /)", setStateDoc, (self: TupleIterator, state: Value) => {
    const at = statePosition(state, Number.MAX_SAFE_INTEGER);
    if (self.tuple !== null) self.index = Math.min(at, self.tuple.items.length);
    return null;
  }),
]);
