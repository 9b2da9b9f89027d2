import { raise, TypeError } from "../object/error.ts";
import { classGetItem } from "../object/generic-alias.ts";
import { internal } from "../object/internal.ts";
import { iteratorEntries } from "../object/list-iterator.ts";
import { construct, DEFER, type Deferred, declare, method } from "../object/native.ts";
import { builtinType, type Type, type Value } from "../object/object.ts";
import { pair } from "../object/pair.ts";
import { index, type Leaf, PyIterator } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { levelOver, open } from "./next.ts";

/** `enumerate(iterable, start)` */
export class Enumerate extends PyIterator {
  source: Value;
  index: number | bigint;
  private level: number;

  constructor(source: Value = null, index: number | bigint = 0) {
    super();
    this.source = source;
    this.index = index;
    this.level = levelOver([source]);
  }

  set(source: Value, index: number | bigint): this {
    this.source = source;
    this.index = index;
    this.level = levelOver([source]);
    return this;
  }

  override get leafLevel(): number {
    return this.level;
  }

  advance(): Value | undefined | Deferred {
    if (this.level === 0) return DEFER;
    const item = (this.source as Leaf).advance();
    return item === undefined ? undefined : this.pair(item);
  }

  advancePair(): Value | undefined | Deferred {
    if (this.level === 0) return DEFER;
    const { index } = this;
    if (typeof index !== "number" || index >= Number.MAX_SAFE_INTEGER) return DEFER;
    const item = (this.source as Leaf).advance();
    if (item === undefined) return undefined;
    this.index = index + 1;
    pair.first = index;
    return item;
  }

  /** The next index with an item. */
  pair(item: Value): Tuple {
    const { index } = this;
    this.index =
      typeof index === "number" && index < Number.MAX_SAFE_INTEGER ? index + 1 : BigInt(index) + 1n;
    return new Tuple([index, item]);
  }
}

export const enumerateType = builtinType("enumerate", Enumerate);

declare(
  enumerateType,
  "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
  () => [
    construct(
      "enumerate(type, iterable=<unrepresentable>, start=0)",
      (type: Type, iterable: Value | undefined, start: Value) => {
        if (iterable === undefined) raise(TypeError, "enumerate() missing required argument 'iterable'");
        const first = index(start);
        const source = open(iterable);
        if (source === DEFER || first === DEFER) return DEFER;
        return make(type, source, first);
      },
    ),
    ...iteratorEntries(),
    method(
      "__reduce__(self, /)",
      "Return state information for pickling.",
      (self: Enumerate) => new Tuple([self.type, new Tuple([self.source, self.index])]),
    ),
    classGetItem(),
  ],
);

function make(type: Type, source: Value, first: number | bigint): Enumerate {
  return (type === enumerateType ? new Enumerate() : (new type.layout() as Enumerate)).set(source, first);
}

internal("_enumerate_new(type, source, start, /)", make);
internal("_enumerate_source(enumerate, /)", (self: Enumerate) => self.source);
internal("_enumerate_pair(enumerate, item, /)", (self: Enumerate, item: Value) => self.pair(item));
