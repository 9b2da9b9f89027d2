import { levelOver, open, openAll } from "../../builtins/next.ts";
import { add } from "../../object/arithmetic.ts";
import { raise, TypeError, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, defer } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { equals, isLeafIterator, items, type Leaf, PyIterator, truth } from "../../object/protocol.ts";
import { asSize } from "../../object/size.ts";
import { Tuple } from "../../object/tuple.ts";
import { itertool, make } from "./itertool.ts";
import { Single } from "./single.ts";

// ---- accumulate

/** `accumulate(iterable, func, initial)` */
class Accumulate extends PyIterator {
  source: Value = null;
  /** None: `+`. */
  func: Value = null;
  /** The last result; undefined before the first. */
  total: Value | undefined = undefined;
  /** `initial` is still to be given. */
  isFresh = false;

  advance(): Value | undefined | Deferred {
    const { source, total } = this;
    if (this.isFresh) {
      this.isFresh = false;
      return total;
    }
    if (!isLeafIterator(source) || (this.func !== null && total !== undefined)) return DEFER;
    const item = source.advance();
    if (item === undefined) return undefined;
    if (total === undefined) {
      this.total = item;
      return item;
    }
    const sum = add(total, item);
    if (sum === undefined) return defer(accumulateFrom, [this, item]);
    this.total = sum;
    return sum;
  }
}

const accumulateFrom = internal("_accumulate_from(accumulate, item, /)", () => DEFER);
internal("_accumulate_has_total(accumulate, /)", (self: Accumulate) => self.total !== undefined);

function makeAccumulate(type: Type, source: Value, func: Value, initial: Value): Accumulate {
  const accumulate = make(type, accumulateType, Accumulate);
  accumulate.source = source;
  accumulate.func = func;
  if (initial !== null) {
    accumulate.total = initial;
    accumulate.isFresh = true;
  }
  return accumulate;
}
internal("_accumulate_new(type, source, func, initial, /)", makeAccumulate);

const accumulateType: Type = itertool(
  "accumulate",
  Accumulate,
  "Return series of accumulated sums (or other binary function results).",
  () => [
    construct(
      "accumulate(type, iterable, func=None, *, initial=None)",
      (type: Type, iterable: Value, func: Value, initial: Value) => {
        const source = open(iterable);
        return source === DEFER ? DEFER : makeAccumulate(type, source, func, initial);
      },
    ),
  ],
);

// ---- batched, pairwise

/** `batched(iterable, n)` */
class Batched extends Single {
  size = 1;
  strict = false;

  advance(): Value | undefined | Deferred {
    if (this.source === null) return undefined;
    if (this.level === 0) return DEFER;
    const source = this.source as Leaf;
    const batch: Value[] = [];
    while (batch.length < this.size) {
      const item = source.advance();
      if (item === undefined) {
        this.source = null;
        if (batch.length === 0) return undefined;
        if (this.strict) raise(ValueError, "batched(): incomplete batch");
        break;
      }
      batch.push(item);
    }
    return new Tuple(batch);
  }
}

function makeBatched(type: Type, source: Value, size: number, strict: boolean): Batched {
  const batched = make(type, batchedType, Batched);
  batched.setSource(source);
  batched.size = size;
  batched.strict = strict;
  return batched;
}
internal("_batched_new(type, source, size, strict, /)", makeBatched);

const batchedType: Type = itertool(
  "batched",
  Batched,
  "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  () => [
    construct(
      "batched(type, iterable, n, *, strict=False)",
      (type: Type, iterable: Value, n: Value, strict: Value) => {
        const size = asSize(n);
        const isStrict = truth(strict);
        if (size === DEFER || isStrict === DEFER) return DEFER;
        if (size < 1) raise(ValueError, "n must be at least one");
        const source = open(iterable);
        return source === DEFER ? DEFER : makeBatched(type, source, size, isStrict);
      },
    ),
  ],
);

/** `pairwise(iterable)` */
class Pairwise extends Single {
  /** The item before; undefined before the first pair. */
  old: Value | undefined = undefined;

  advance(): Value | undefined | Deferred {
    if (this.source === null) return undefined;
    if (this.level === 0) return DEFER;
    const source = this.source as Leaf;
    if (this.old === undefined) {
      this.old = source.advance();
      if (this.old === undefined) {
        this.source = null;
        return undefined;
      }
    }
    const item = source.advance();
    if (item === undefined) {
      this.source = null;
      return undefined;
    }
    const pair = new Tuple([this.old, item]);
    this.old = item;
    return pair;
  }
}
internal("_pairwise_has_old(pairwise, /)", (self: Pairwise) => self.old !== undefined);

const pairwiseType: Type = itertool(
  "pairwise",
  Pairwise,
  "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...",
  () => [
    construct("pairwise(type, iterable, /)", (type: Type, iterable: Value) => {
      const source = open(iterable);
      if (source === DEFER) return DEFER;
      const pairwise = make(type, pairwiseType, Pairwise);
      pairwise.setSource(source);
      return pairwise;
    }),
  ],
);

// ---- groupby

/** So many items are passed over by one call, before the prelude goes on, which takes steps. */
const mostPassed = 1000;

/** `groupby(iterable, key)`: where there is a function, keys and items are in the prelude's hands. */
class GroupBy extends PyIterator {
  source: Value = null;
  key: Value = null;
  /** The key of the group that was given last, and of the item read last, in 1-tuples; None before. */
  target: Value = null;
  currentKey: Value = null;
  currentValue: Value = null;
  /** The group whose items may still come. */
  group: Value = null;

  /** Read an item, whose key it is itself; false at the end, `DEFER` where that is not all. */
  read(): boolean | Deferred {
    const { source } = this;
    if (this.key !== null || !isLeafIterator(source)) return DEFER;
    const item = source.advance();
    if (item === undefined) return false;
    this.take(item, item);
    return true;
  }

  take(item: Value, key: Value): void {
    this.currentKey = new Tuple([key]);
    this.currentValue = item;
  }

  /** Whether the item read last begins another group than the one given last; `DEFER` where Python code compares. */
  isAhead(): boolean | Deferred {
    const { target, currentKey } = this;
    if (currentKey === null) return false;
    const same = target === null ? false : sameKey(target, currentKey);
    return same === DEFER ? DEFER : !same;
  }

  // What the prelude goes on with, it finds as it would have left it.
  advance(): Value | undefined | Deferred {
    this.group = null;
    for (let passed = 0; ; passed++) {
      const isAhead = this.isAhead();
      if (isAhead === DEFER || passed === mostPassed) return DEFER;
      if (isAhead) return this.begin();
      const isRead = this.read();
      if (isRead === DEFER) return DEFER;
      if (!isRead) return undefined;
    }
  }

  /** Give the group that the item read last is of. */
  begin(): Tuple {
    const { currentKey } = this;
    const group = new Grouper();
    group.parent = this;
    group.target = currentKey;
    this.target = currentKey;
    this.group = group;
    return new Tuple([(currentKey as Tuple).items[0], group]);
  }
}

/** Whether two keys, in 1-tuples, are equal. */
function sameKey(a: Value, b: Value): boolean | Deferred {
  return equals((a as Tuple).items[0], (b as Tuple).items[0]);
}

class Grouper extends PyIterator {
  parent: Value = null;
  target: Value = null;

  advance(): Value | undefined | Deferred {
    const parent = this.parent as GroupBy;
    if (parent.group !== this) return undefined;
    if (parent.currentKey === null) {
      const isRead = parent.read();
      if (isRead !== true) return isRead === DEFER ? DEFER : undefined;
    }
    const same = sameKey(this.target, parent.currentKey);
    if (same === DEFER) return DEFER;
    if (!same) return undefined;
    parent.currentKey = null;
    return parent.currentValue;
  }
}

function makeGroupBy(type: Type, source: Value, key: Value): GroupBy {
  const groupBy = make(type, groupByType, GroupBy);
  groupBy.source = source;
  groupBy.key = key;
  return groupBy;
}
internal("_groupby_new(type, source, key, /)", makeGroupBy);

const groupByType: Type = itertool(
  "groupby",
  GroupBy,
  "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.",
  () => [
    construct("groupby(type, iterable, key=None)", (type: Type, iterable: Value, key: Value) => {
      const source = open(iterable);
      return source === DEFER ? DEFER : makeGroupBy(type, source, key);
    }),
  ],
);
itertool("_grouper", Grouper, null, () => []);
internal("_group_take(groupby, item, key, /)", (self: GroupBy, item: Value, key: Value) => {
  self.take(item, key);
  return null;
});
/** None where Python code has to compare. */
internal("_group_is_ahead(groupby, /)", (self: GroupBy) => {
  const isAhead = self.isAhead();
  return isAhead === DEFER ? null : isAhead;
});
internal("_group_begin(groupby, /)", (self: GroupBy) => self.begin());

// ---- starmap, zip_longest

/** `starmap(function, iterable)` */
class StarMap extends PyIterator {
  func: Value = null;
  source: Value = null;

  advance(): Value | undefined | Deferred {
    const { func, source } = this;
    if (!isLeafIterator(source)) return DEFER;
    const row = source.advance();
    if (row === undefined) return undefined;
    const args = row instanceof Tuple ? row.items : items(row);
    return args === DEFER ? defer(starFrom, [func, row]) : defer(func, args);
  }
}
const starFrom = internal("_star_from(function, row, /)", () => DEFER);

const starMapType: Type = itertool(
  "starmap",
  StarMap,
  "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
  () => [
    construct("starmap(type, function, iterable, /)", (type: Type, func: Value, iterable: Value) => {
      const source = open(iterable);
      if (source === DEFER) return DEFER;
      const starMap = make(type, starMapType, StarMap);
      starMap.func = func;
      starMap.source = source;
      return starMap;
    }),
  ],
);

/** `zip_longest(*iterables, fillvalue)`: an exhausted source becomes None. */
class ZipLongest extends PyIterator {
  sources: Value[] = [];
  active = 0;
  fill: Value = null;
  private level = 0;

  start(sources: Value[], fill: Value): void {
    this.sources = sources;
    this.active = sources.length;
    this.fill = fill;
    this.level = levelOver(sources);
  }

  override get leafLevel(): number {
    return this.level;
  }

  advance(): Value | undefined | Deferred {
    if (this.active === 0) return undefined;
    if (this.level === 0) return DEFER;
    const { sources, fill } = this;
    const row: Value[] = [];
    for (let i = 0; i < sources.length; i++) {
      const item = sources[i] === null ? undefined : (sources[i] as Leaf).advance();
      if (item === undefined && sources[i] !== null) {
        sources[i] = null;
        if (--this.active === 0) return undefined;
      }
      row.push(item === undefined ? fill : item);
    }
    return new Tuple(row);
  }
}
internal("_longest_source(zip, position, /)", (self: ZipLongest, position: number) => self.sources[position]);
internal("_longest_size(zip, /)", (self: ZipLongest) => self.sources.length);
internal("_longest_end(zip, position, /)", (self: ZipLongest, position: number) => {
  self.sources[position] = null;
  self.active--;
  return self.active;
});

function makeZipLongest(type: Type, sources: Value[], fill: Value): ZipLongest {
  const zip = make(type, zipLongestType, ZipLongest);
  zip.start(sources, fill);
  return zip;
}
internal("_longest_new(type, sources, fill, /)", (type: Type, sources: Tuple, fill: Value) =>
  makeZipLongest(type, sources.items.slice(), fill),
);

const zipLongestType: Type = itertool(
  "zip_longest",
  ZipLongest,
  "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n",
  () => [
    construct(
      "zip_longest(type, /, *iterables, fillvalue=None, **kwargs)",
      (type: Type, iterables: readonly Value[], fill: Value, kwargs: ReadonlyMap<string, Value>) => {
        if (kwargs.size > 0) raise(TypeError, "zip_longest() got an unexpected keyword argument");
        const sources = openAll(iterables);
        return sources === DEFER ? DEFER : makeZipLongest(type, sources, fill);
      },
    ),
  ],
);

export const groupingTypes = [
  accumulateType,
  batchedType,
  pairwiseType,
  groupByType,
  starMapType,
  zipLongestType,
];
