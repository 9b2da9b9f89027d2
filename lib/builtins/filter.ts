import { internal } from "../object/internal.ts";
import { iteratorEntries } from "../object/list-iterator.ts";
import { construct, DEFER, type Deferred, declare, defer, method } from "../object/native.ts";
import { boolType, builtinType, type Type, type Value } from "../object/object.ts";
import { isLeafIterator, PyIterator, truth } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { open } from "./next.ts";

/** `filter(function, iterable)`, and `itertools.filterfalse`, which keeps the other items. */
export class Filter extends PyIterator {
  func: Value = null;
  source: Value = null;
  /** The truth that an item's test must have. */
  get keeps(): boolean {
    return true;
  }

  advance(): Value | undefined | Deferred {
    const { source, func } = this;
    if (!isLeafIterator(source)) return DEFER;
    for (;;) {
      const item = source.advance();
      if (item === undefined) return undefined;
      if (func !== null && func !== boolType) return defer(filterFrom, [this, item]);
      const test = truth(item);
      if (test === DEFER) return defer(filterFrom, [this, item]);
      if (test === this.keeps) return item;
    }
  }
}

/** Go on in Python with an item that the source has given. */
const filterFrom = internal("_filter_from(filter, item, /)", () => DEFER);

export const filterType = builtinType("filter", Filter);

declare(
  filterType,
  "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
  () => [
    construct("filter(type, function, iterable, /)", (type: Type, func: Value, iterable: Value) => {
      const source = open(iterable);
      return source === DEFER ? DEFER : makeFilter(type, func, source);
    }),
    ...iteratorEntries(),
    method(
      "__reduce__(self, /)",
      "Return state information for pickling.",
      (self: Filter) => new Tuple([self.type, new Tuple([self.func, self.source])]),
    ),
  ],
);

/** A filter of a class derived from `filter`'s layout. */
export function makeFilter(type: Type, func: Value, source: Value): Filter {
  const filter = type === filterType ? new Filter() : (new type.layout() as Filter);
  filter.func = func;
  filter.source = source;
  return filter;
}

internal("_filter_new(type, function, source, /)", makeFilter);
internal("_filter_function(filter, /)", (self: Filter) => (self.func === boolType ? null : self.func));
internal("_filter_source(filter, /)", (self: Filter) => self.source);
internal("_filter_keeps(filter, /)", (self: Filter) => self.keeps);
