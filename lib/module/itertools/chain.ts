import { levelOver, open } from "../../builtins/next.ts";
import { Dict } from "../../object/dict.ts";
import { raise, TypeError } from "../../object/error.ts";
import { classGetItem } from "../../object/generic-alias.ts";
import { internal } from "../../object/internal.ts";
import { List } from "../../object/list.ts";
import { TupleIterator } from "../../object/list-iterator.ts";
import { classMethod, construct, DEFER, type Deferred, defer } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { isLeafIterator, type Leaf, PyIterator } from "../../object/protocol.ts";
import { Range } from "../../object/range.ts";
import { AnySet } from "../../object/set.ts";
import { Tuple } from "../../object/tuple.ts";
import { itertool, make } from "./itertool.ts";

/** `chain(*iterables)` */
export class Chain extends PyIterator {
  /** The iterator of the iterables to come; None at the end. */
  sources: Value = null;
  /** The iterator that gives items now; None between two. */
  active: Value = null;
  level = 0;

  override get leafLevel(): number {
    return this.level;
  }

  advance(): Value | undefined | Deferred {
    for (;;) {
      const { active, sources } = this;
      if (active !== null) {
        if (this.level === 0 && !isLeafIterator(active)) return DEFER;
        const item = (active as Leaf).advance();
        if (item !== undefined) return item;
        this.active = null;
      }
      if (sources === null) return undefined;
      if (!isLeafIterator(sources)) return DEFER;
      const next = sources.advance();
      if (next === undefined) {
        this.sources = null;
        return undefined;
      }
      const opened = open(next);
      if (opened === DEFER) return defer(chainFrom, [this, next]);
      this.active = opened;
    }
  }
}

/** Go on with an iterable whose iterator Python code makes. */
const chainFrom = internal("_chain_from(chain, iterable, /)", () => DEFER);

/** How deep the host's stack gets when all iterables are builtin ones; 0 if one is not. */
function levelOf(iterables: readonly Value[]): number {
  let level = 1;
  for (const each of iterables) {
    if (isLeafIterator(each)) {
      const over = levelOver([each]);
      if (over === 0) return 0;
      level = Math.max(level, over);
    } else if (!isContainer(each)) return 0;
  }
  return level + 1;
}

/** Whether a value's iterator is surely a leaf. */
function isContainer(value: Value): boolean {
  if (typeof value === "string") return true;
  const known =
    value instanceof List ||
    value instanceof Tuple ||
    value instanceof Dict ||
    value instanceof AnySet ||
    value instanceof Range;
  return known && value.type.isBuiltin;
}

export const chainType: Type = itertool(
  "chain",
  Chain,
  "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.",
  () => [
    construct(
      "chain(type, /, *iterables, **kwargs)",
      (type: Type, iterables: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        if (kwargs.size > 0 && type === chainType) raise(TypeError, "chain() takes no keyword arguments");
        const chain = make(type, chainType, Chain);
        chain.sources = new TupleIterator(new Tuple(iterables));
        chain.level = levelOf(iterables);
        return chain;
      },
    ),
    classMethod(
      "from_iterable(type, iterable, /)",
      "Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
      (type: Type, iterable: Value) => {
        const sources = open(iterable);
        if (sources === DEFER) return DEFER;
        const chain = make(type, chainType, Chain);
        chain.sources = sources;
        return chain;
      },
    ),
    classGetItem(),
  ],
);
