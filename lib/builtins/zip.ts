import { raise, TypeError, ValueError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { iteratorEntries } from "../object/list-iterator.ts";
import { construct, DEFER, type Deferred, declare, method } from "../object/native.ts";
import { builtinType, type Type, type Value } from "../object/object.ts";
import { pair } from "../object/pair.ts";
import { type Leaf, PyIterator, truth } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { callNow, levelOver, openAll } from "./next.ts";

/** One item of each of several iterators at a time: what `zip` and `map` go through. */
export abstract class Rows extends PyIterator {
  /** Tuple of iterators. */
  sources: Tuple = new Tuple();
  strict = false;
  /** Whether all sources are leaves. */
  protected level = 0;

  setSources(sources: readonly Value[], strict: boolean): void {
    this.sources = new Tuple(sources);
    this.strict = strict;
    this.level = levelOver(sources);
  }

  /** `zip` or `map`, for messages. */
  abstract readonly title: string;

  /** The next items of sources that are leaves; undefined when one is exhausted. ValueError if others are not and must be. */
  protected row(): Value[] | undefined {
    const sources = this.sources.items as readonly Leaf[];
    const row: Value[] = [];
    for (let i = 0; i < sources.length; i++) {
      const item = sources[i].advance();
      if (item === undefined) {
        if (this.strict) this.checkEnd(i);
        return undefined;
      }
      row.push(item);
    }
    return row;
  }

  /** Source `i` has ended: all must have. */
  private checkEnd(i: number): void {
    if (i > 0) raiseUneven(this, i, "shorter");
    const sources = this.sources.items as readonly Leaf[];
    for (let k = 1; k < sources.length; k++) {
      if (sources[k].advance() !== undefined) raiseUneven(this, k, "longer");
    }
  }
}

/** ValueError: source `i` is shorter or longer than those before it. */
function raiseUneven(rows: Rows, i: number, how: string): never {
  const others = i === 1 ? "argument 1" : `arguments 1-${i}`;
  raise(ValueError, `${rows.title}() argument ${i + 1} is ${how} than ${others}`);
}

export class Zip extends Rows {
  get title(): string {
    return "zip";
  }

  override get leafLevel(): number {
    return this.level;
  }

  advance(): Value | undefined | Deferred {
    if (this.sources.items.length === 0) return undefined;
    if (this.level === 0) return DEFER;
    const row = this.row();
    return row === undefined ? undefined : new Tuple(row);
  }

  advancePair(): Value | undefined | Deferred {
    const sources = this.sources.items as readonly Leaf[];
    if (this.level === 0 || this.strict || sources.length !== 2) return DEFER;
    const first = sources[0].advance();
    if (first === undefined) return undefined;
    const second = sources[1].advance();
    pair.first = first as Value;
    return second;
  }
}

export const zipType = builtinType("zip", Zip);

export class Mapped extends Rows {
  func: Value = null;

  get title(): string {
    return "map";
  }

  advance(): Value | undefined | Deferred {
    if (this.level === 0) return DEFER;
    const { items } = this.sources;
    if (items.length === 1) {
      const item = (items[0] as Leaf).advance();
      return item === undefined ? undefined : callNow(this.func, [item]);
    }
    const row = this.row();
    return row === undefined ? undefined : callNow(this.func, row);
  }
}

export const mapType = builtinType("map", Mapped);

const reduceDoc = "Return state information for pickling.";

function setStrict(self: Rows, state: Value): Value | Deferred {
  const strict = truth(state);
  if (strict === DEFER) return DEFER;
  self.strict = strict;
  return null;
}

function makeZip(type: Type, sources: readonly Value[], strict: boolean): Zip {
  const zip = type === zipType ? new Zip() : (new type.layout() as Zip);
  zip.setSources(sources, strict);
  return zip;
}

function makeMap(type: Type, func: Value, sources: readonly Value[], strict: boolean): Mapped {
  const map = type === mapType ? new Mapped() : (new type.layout() as Mapped);
  map.func = func;
  map.setSources(sources, strict);
  return map;
}

declare(
  zipType,
  "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  () => [
    construct(
      "zip(type, /, *iterables, strict=False)",
      (type: Type, iterables: readonly Value[], strict: Value) => {
        const isStrict = truth(strict);
        const sources = openAll(iterables);
        return isStrict === DEFER || sources === DEFER ? DEFER : makeZip(type, sources, isStrict);
      },
    ),
    ...iteratorEntries(),
    method(
      "__reduce__(self, /)",
      reduceDoc,
      (self: Zip) => new Tuple(self.strict ? [self.type, self.sources, true] : [self.type, self.sources]),
    ),
    method("__setstate__(self, state, /)", "Set state information for unpickling.", setStrict),
  ],
);

declare(
  mapType,
  "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
  () => [
    construct("map(type, /, *args, strict=False)", (type: Type, args: readonly Value[], strict: Value) => {
      if (args.length < 2) raise(TypeError, "map() must have at least two arguments.");
      const isStrict = truth(strict);
      const sources = openAll(args.slice(1));
      return isStrict === DEFER || sources === DEFER ? DEFER : makeMap(type, args[0], sources, isStrict);
    }),
    ...iteratorEntries(),
    method("__reduce__(self, /)", reduceDoc, (self: Mapped) => {
      const args = new Tuple([self.func, ...self.sources.items]);
      return new Tuple(self.strict ? [self.type, args, true] : [self.type, args]);
    }),
    method("__setstate__(self, state, /)", "Set state information for unpickling.", setStrict),
  ],
);

internal("_zip_new(type, sources, strict, /)", (type: Type, sources: Tuple, strict: boolean) =>
  makeZip(type, sources.items, strict),
);
internal(
  "_map_new(type, func, sources, strict, /)",
  (type: Type, func: Value, sources: Tuple, strict: boolean) => makeMap(type, func, sources.items, strict),
);
internal("_rows_sources(rows, /)", (self: Rows) => self.sources);
internal("_rows_strict(rows, /)", (self: Rows) => self.strict);
internal("_map_function(map, /)", (self: Mapped) => self.func);
internal("_raise_uneven(rows, position, how, /)", raiseUneven);
