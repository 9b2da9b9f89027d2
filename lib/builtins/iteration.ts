import { OverflowError, raise, StopIteration, TypeError, ValueError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { iteratorType, pickling } from "../object/list-iterator.ts";
import {
  DEFER,
  type Deferred,
  defer,
  type Entry,
  func,
  method,
  type Native,
  showSignature,
} from "../object/native.ts";
import { slotOf, typeOf, type Value } from "../object/object.ts";
import { order } from "../object/order.ts";
import { asInt, isLeafIterator, items, type Leaf, length, PyIterator, truth } from "../object/protocol.ts";
import { clampInt } from "../object/size.ts";
import { AITER, ANEXT, CALL, GETITEM, ITER, LEN, NEXT } from "../object/slot.generated.ts";
import { sortItems } from "../object/sort.ts";
import { Tuple } from "../object/tuple.ts";
import { enumerateType } from "./enumerate.ts";
import { filterType } from "./filter.ts";
import { nextOf, open } from "./next.ts";
import { reversedType } from "./reversed.ts";
import "./sort-key.ts";
import { mapType, zipType } from "./zip.ts";

// ---- Iterators that `iter` makes

/** Goes through an object that has `__getitem__` and no `__iter__`: items 0, 1, 2, … up to an IndexError. */
export class SequenceIterator extends PyIterator {
  /** Undefined when exhausted. */
  sequence: Value | undefined;
  index = 0;

  constructor(sequence: Value | undefined = undefined) {
    super();
    this.sequence = sequence;
  }

  advance(): undefined | Deferred {
    return this.sequence === undefined ? undefined : DEFER;
  }
}

/** `iter(callable, sentinel)` */
class CallableIterator extends PyIterator {
  /** Undefined when exhausted. */
  callable: Value | undefined;
  sentinel: Value;

  constructor(callable: Value | undefined = undefined, sentinel: Value = null) {
    super();
    this.callable = callable;
    this.sentinel = sentinel;
  }

  advance(): undefined | Deferred {
    return this.callable === undefined ? undefined : DEFER;
  }
}

const reduceDoc = "Return state information for pickling.";

iteratorType("iterator", SequenceIterator, () => [
  method(
    "__length_hint__(self, /)",
    "Private method returning an estimate of len(list(it)).",
    (self: SequenceIterator) => {
      if (self.sequence === undefined) return 0;
      return slotOf(self.sequence, LEN) === undefined ? 0 : DEFER;
    },
  ),
  method("__reduce__(self, /)", reduceDoc, ({ sequence, index }: SequenceIterator) =>
    sequence === undefined
      ? new Tuple([pickling.iter, new Tuple([new Tuple()])])
      : new Tuple([pickling.iter, new Tuple([sequence]), index]),
  ),
  method(
    "__setstate__(self, state, /)",
    "Set state information for unpickling.",
    (self: SequenceIterator, state: number | bigint) => {
      self.index = Math.max(0, clampInt(state));
      return null;
    },
  ),
]);

iteratorType("callable_iterator", CallableIterator, () => [
  method("__reduce__(self, /)", reduceDoc, ({ callable, sentinel }: CallableIterator) =>
    callable === undefined
      ? new Tuple([pickling.iter, new Tuple([new Tuple()])])
      : new Tuple([pickling.iter, new Tuple([callable, sentinel])]),
  ),
]);

internal("_sequence_iterator(sequence, /)", (sequence: Value) => new SequenceIterator(sequence));
internal("_sequence_of(iterator, /)", (self: SequenceIterator) => self.sequence as Value);
internal("_sequence_index(iterator, /)", (self: SequenceIterator) => self.index);
/** Go one on, or to the end. */
internal("_sequence_move(iterator, isOver, /)", (self: SequenceIterator, isOver: boolean) => {
  if (isOver) self.sequence = undefined;
  else self.index++;
  return null;
});
internal("_callable_parts(iterator, /)", ({ callable, sentinel }: CallableIterator) =>
  callable === undefined ? null : new Tuple([callable, sentinel]),
);
internal("_callable_end(iterator, /)", (self: CallableIterator) => {
  self.callable = undefined;
  return null;
});

const iterFunction = func(
  "iter(object, sentinel=<unrepresentable>, /)",
  "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.",
  (object: Value, sentinel: Value | undefined) => {
    if (sentinel !== undefined) {
      if (slotOf(object, CALL) === undefined) raise(TypeError, "iter(v, w): v must be callable");
      return new CallableIterator(object, sentinel);
    }
    if (slotOf(object, ITER) === undefined && slotOf(object, GETITEM) !== undefined) {
      return new SequenceIterator(object);
    }
    return open(object);
  },
);
pickling.iter = iterFunction;

internal("_checked_iterator(iterator, /)", (iterator: Value) => {
  if (slotOf(iterator, NEXT) === undefined) {
    raise(TypeError, `iter() returned non-iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
});

// ---- next, len

const nextFunction = func(
  "next(iterator, default=<unrepresentable>, /)",
  "Return the next item from the iterator.\n\nIf default is given and the iterator is exhausted,\nit is returned instead of raising StopIteration.",
  (iterator: Value, instead: Value | undefined) => {
    if (isLeafIterator(iterator)) {
      const item = iterator.advance() ?? instead;
      if (item === undefined) raise(StopIteration);
      return item;
    }
    if (instead === undefined) return nextOf(iterator);
    if (slotOf(iterator, NEXT) === undefined) {
      raise(TypeError, `'${typeOf(iterator).name}' object is not an iterator`);
    }
    return DEFER;
  },
);

internal("_checked_length(length, /)", (size: Value) => {
  const n = asInt(size);
  if (n === undefined) raise(TypeError, `'${typeOf(size).name}' object cannot be interpreted as an integer`);
  if (n < 0) raise(ValueError, "__len__() should return >= 0");
  if (typeof n === "bigint" && BigInt.asIntN(64, n) !== n) {
    raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  return n;
});

// ---- any, all

const anyFrom = internal("_any_from(first, iterator, /)", () => DEFER);
const allFrom = internal("_all_from(first, iterator, /)", () => DEFER);

/** The leaf to go through, and whether the caller's own iterator is used up by it. */
function leafOf(iterable: Value): Leaf | Deferred {
  const source = open(iterable);
  return source !== DEFER && isLeafIterator(source) ? source : DEFER;
}

function search(rest: Native, wanted: boolean) {
  return (iterable: Value): Value | Deferred => {
    const source = leafOf(iterable);
    if (source === DEFER) return DEFER;
    for (;;) {
      const item = source.advance();
      if (item === undefined) return !wanted;
      const test = truth(item);
      if (test === wanted) return wanted;
      if (test === DEFER) return defer(rest, [item, source]);
    }
  };
}

// ---- min, max, sorted

function extreme(name: "min" | "max", op: "<" | ">", doc: string): Native {
  const native: Native = func(
    `${name}(*args, **kwargs)`,
    doc,
    (args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length === 0) raise(TypeError, `${name} expected at least 1 argument, got 0`);
      let key: Value = null;
      let instead: Value | undefined;
      for (const [option, value] of kwargs) {
        if (option === "key") key = value;
        else if (option === "default") instead = value;
        else raise(TypeError, `${name}() got an unexpected keyword argument '${option}'`);
      }
      if (args.length > 1 && instead !== undefined) {
        raise(TypeError, `Cannot specify a default for ${name}() with multiple positional arguments`);
      }
      if (key !== null) {
        if (args.length === 1) open(args[0]);
        return DEFER;
      }
      const values = args.length === 1 ? items(args[0]) : args;
      if (values === DEFER) return DEFER;
      if (values.length === 0) {
        if (instead === undefined) raise(ValueError, `${name}() iterable argument is empty`);
        return instead;
      }
      let best = values[0];
      for (let i = 1; i < values.length; i++) {
        const better = order(values[i], best, op);
        const isBetter = better === DEFER ? DEFER : truth(better);
        if (isBetter === DEFER) {
          return args.length === 1 && isLeafIterator(args[0])
            ? defer(native, [new List(values.slice())])
            : DEFER;
        }
        if (isBetter) best = values[i];
      }
      return best;
    },
  );
  return native;
}

const sortedFunction: Native = showSignature(
  func(
    "sorted(*args, key=None, reverse=False, **kwargs)",
    "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
    (args: readonly Value[], key: Value, reverse: Value, kwargs: ReadonlyMap<string, Value>) => {
      if (args.length !== 1) raise(TypeError, `sorted expected 1 argument, got ${args.length}`);
      for (const name of kwargs.keys()) {
        raise(TypeError, `sort() got an unexpected keyword argument '${name}'`);
      }
      const [iterable] = args;
      const backwards = truth(reverse);
      if (key !== null || backwards === DEFER) return DEFER;
      const values = items(iterable);
      if (values === DEFER) return DEFER;
      if (backwards) values.reverse();
      const sorted = sortItems(values, null);
      if (sorted !== null) return new List(backwards ? sorted.reverse() : sorted);
      if (!isLeafIterator(iterable)) return DEFER;
      if (backwards) values.reverse();
      return defer(sortedFunction, [new List(values), reverse], ["reverse"]);
    },
  ),
  "($module, iterable, /, *, key=None, reverse=False)",
);

// ---- Asynchronous iteration

const aiterFunction = func(
  "aiter(async_iterable, /)",
  "Return an AsyncIterator for an AsyncIterable object.",
  (iterable: Value) => {
    const found = slotOf(iterable, AITER);
    if (found === undefined || found === null) {
      raise(TypeError, `'${typeOf(iterable).name}' object is not an async iterable`);
    }
    return DEFER;
  },
);
internal("_checked_async_iterator(iterator, /)", (iterator: Value) => {
  if (slotOf(iterator, ANEXT) === undefined) {
    raise(TypeError, `aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
});

const anextFunction = func(
  "anext(async_iterator, default=<unrepresentable>, /)",
  "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.",
  (iterator: Value) => {
    const found = slotOf(iterator, ANEXT);
    if (found === undefined || found === null) {
      raise(TypeError, `'${typeOf(iterator).name}' object is not an async iterator`);
    }
    return DEFER;
  },
);

const entry = (name: string, value: Value): Entry => ({ name, value });

/** The builtins that iterate, classes of iterators included. */
export const iterationBuiltins: readonly Entry[] = [
  iterFunction,
  nextFunction,
  aiterFunction,
  anextFunction,
  func("len(obj, /)", "Return the number of items in a container.", (obj: Value) => length(obj)),
  func(
    "any(iterable, /)",
    "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
    search(anyFrom, true),
  ),
  func(
    "all(iterable, /)",
    "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
    search(allFrom, false),
  ),
  extreme(
    "min",
    "<",
    "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.",
  ),
  extreme(
    "max",
    ">",
    "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.",
  ),
  sortedFunction,
  entry("enumerate", enumerateType),
  entry("zip", zipType),
  entry("map", mapType),
  entry("filter", filterType),
  entry("reversed", reversedType),
];
