import { Filter } from "../../builtins/filter.ts";
import { levelOver, open, openAll } from "../../builtins/next.ts";
import { raise, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, defer } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { index, isLeafIterator, type Leaf, PyIterator, truth } from "../../object/protocol.ts";
import { isIndex } from "../../object/slice.ts";
import { itertool, make } from "./itertool.ts";
import { Single } from "./single.ts";

// ---- compress

/** `compress(data, selectors)` */
class Compress extends PyIterator {
  data: Value = null;
  selectors: Value = null;
  private level = 0;

  start(data: Value, selectors: Value): void {
    this.data = data;
    this.selectors = selectors;
    this.level = levelOver([data, selectors]);
  }

  advance(): Value | undefined | Deferred {
    if (this.level === 0) return DEFER;
    const data = this.data as Leaf;
    const selectors = this.selectors as Leaf;
    for (;;) {
      const item = data.advance();
      if (item === undefined) return undefined;
      const selector = selectors.advance();
      if (selector === undefined) return undefined;
      const test = truth(selector);
      if (test === DEFER) return defer(compressFrom, [this, item, selector]);
      if (test) return item;
    }
  }
}

const compressFrom = internal("_compress_from(compress, item, selector, /)", () => DEFER);
internal("_compress_new(type, data, selectors, /)", makeCompress);

function makeCompress(type: Type, data: Value, selectors: Value): Compress {
  const compress = make(type, compressType, Compress);
  compress.start(data, selectors);
  return compress;
}

const compressType: Type = itertool(
  "compress",
  Compress,
  "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.",
  () => [
    construct("compress(type, data, selectors)", (type: Type, data: Value, selectors: Value) => {
      const sources = openAll([data, selectors]);
      return sources === DEFER ? DEFER : makeCompress(type, sources[0], sources[1]);
    }),
  ],
);

// ---- dropwhile, takewhile, filterfalse

/** `dropwhile(predicate, iterable)`, `takewhile` */
class While extends PyIterator {
  func: Value = null;
  source: Value = null;
  /** `dropwhile`: an item was let through; `takewhile`: one was not. */
  isPast = false;

  advance(): Value | undefined | Deferred {
    return DEFER;
  }
}

class DropWhile extends While {
  override advance(): Value | undefined | Deferred {
    return this.isPast && isLeafIterator(this.source) ? this.source.advance() : DEFER;
  }
}

class TakeWhile extends While {
  override advance(): Value | undefined | Deferred {
    return this.isPast ? undefined : DEFER;
  }
}

class FilterFalse extends Filter {
  override get keeps(): boolean {
    return false;
  }
}

/** `name(function, iterable)` */
function testing(
  name: string,
  parameter: string,
  doc: string,
  layout: new () => PyIterator & { func: Value; source: Value },
): Type {
  const type: Type = itertool(name, layout, doc, () => [
    construct(`${name}(type, ${parameter}, iterable, /)`, (subtype: Type, func: Value, iterable: Value) => {
      const source = open(iterable);
      if (source === DEFER) return DEFER;
      const iterator = make(subtype, type, layout);
      iterator.func = func;
      iterator.source = source;
      return iterator;
    }),
  ]);
  return type;
}

// ---- islice

/** `islice(iterable, start, stop, step)` */
class Islice extends Single {
  /** The position of the next item that is let through. */
  next = 0;
  /** None: no end. */
  stop: number | null = null;
  step = 1;
  /** How many items of the source are past. */
  count = 0;

  advance(): Value | undefined | Deferred {
    if (this.source === null) return undefined;
    if (this.level === 0) return DEFER;
    const source = this.source as Leaf;
    const { stop } = this;
    const next = stop !== null && this.next > stop ? stop : this.next;
    while (this.count < next) {
      if (source.advance() === undefined) return this.end();
      this.count++;
    }
    if (stop !== null && this.count >= stop) return this.end();
    const item = source.advance();
    if (item === undefined) return this.end();
    this.count++;
    this.next += this.step;
    return item;
  }

  private end(): undefined {
    this.source = null;
    return undefined;
  }
}

const farthest = Number.MAX_SAFE_INTEGER;

/** A bound of `islice`: None is `instead`. */
function bound(
  value: Value,
  instead: number | null,
  least: number,
  message: string,
): number | null | Deferred {
  if (value === null) return instead;
  if (!isIndex(value)) raise(ValueError, message);
  const n = index(value);
  if (n === DEFER) return DEFER;
  if (n < least || n > 0x7fffffffffffffffn) raise(ValueError, message);
  return Math.min(Number(n), farthest);
}

const range = "must be None or an integer: 0 <= x <= sys.maxsize.";

const isliceType: Type = itertool(
  "islice",
  Islice,
  "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.",
  () => [
    construct(
      "islice(type, iterable, start, stop=<unrepresentable>, step=None, /)",
      (type: Type, iterable: Value, start: Value, stop: Value | undefined, step: Value) => {
        const first = stop === undefined ? 0 : bound(start, 0, 0, `Indices for islice() ${range}`);
        const last = bound(stop === undefined ? start : stop, null, 0, `Stop argument for islice() ${range}`);
        const by = bound(step, 1, 1, "Step for islice() must be a positive integer or None.");
        const source = open(iterable);
        if (first === DEFER || last === DEFER || by === DEFER || source === DEFER) return DEFER;
        return makeIslice(type, source, first as number, last, by as number);
      },
    ),
  ],
);

function makeIslice(type: Type, source: Value, next: number, stop: number | null, step: number): Islice {
  const islice = make(type, isliceType, Islice);
  islice.setSource(source);
  islice.next = next;
  islice.stop = stop;
  islice.step = step;
  return islice;
}

export const selectionTypes = [
  compressType,
  testing(
    "dropwhile",
    "predicate",
    "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.",
    DropWhile,
  ),
  testing(
    "takewhile",
    "predicate",
    "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
    TakeWhile,
  ),
  testing(
    "filterfalse",
    "function",
    "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.",
    FilterFalse,
  ),
  isliceType,
];
