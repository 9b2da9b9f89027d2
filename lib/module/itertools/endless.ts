import { levelOver, open } from "../../builtins/next.ts";
import { add } from "../../object/arithmetic.ts";
import { MemoryError, raise, TypeError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, method, slot } from "../../object/native.ts";
import { type Type, typeOf, type Value } from "../../object/object.ts";
import {
  asFloat,
  asInt,
  joinTexts,
  type Leaf,
  LeafIterator,
  PyIterator,
  repr,
} from "../../object/protocol.ts";
import { asSize } from "../../object/size.ts";
import { ADD, FLOAT, INDEX } from "../../object/slot.generated.ts";
import { itertool, make } from "./itertool.ts";

// ---- count

/** `count(start, step)` */
export class Count extends PyIterator {
  next: Value = 0;
  step: Value = 1;

  override get leafLevel(): number {
    return add(this.next, this.step) === undefined ? 0 : 1;
  }

  advance(): Value | Deferred {
    const { next } = this;
    const following = add(next, this.step);
    if (following === undefined) return DEFER;
    this.next = following;
    return next;
  }

  override drain(): Value[] {
    raise(MemoryError);
  }
}

/** Whether a value counts as a number for `count`. */
function isNumber(value: Value): boolean {
  if (asInt(value) !== undefined || asFloat(value) !== undefined) return true;
  const type = typeOf(value);
  return (
    type.name === "complex" ||
    type.slot(INDEX) !== undefined ||
    type.slot(FLOAT) !== undefined ||
    (type.slot(ADD) !== undefined && type.lookup("numerator") !== undefined)
  );
}

const countType: Type = itertool(
  "count",
  Count,
  "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step",
  () => [
    construct("count(type, start=0, step=1)", (type: Type, start: Value, step: Value) => {
      if (!isNumber(start) || !isNumber(step)) raise(TypeError, "a number is required");
      const count = make(type, countType, Count);
      count.next = typeof start === "boolean" ? Number(start) : start;
      count.step = step;
      return count;
    }),
    slot("__repr__", ({ next, step }: Count) => {
      const start = repr(next);
      if (start === DEFER) return DEFER;
      if (asInt(step) === 1) return joinTexts(["count(", start, ")"]);
      const by = repr(step);
      return by === DEFER ? DEFER : joinTexts(["count(", start, ", ", by, ")"]);
    }),
  ],
);

// ---- cycle

/** `cycle(iterable)` */
export class Cycle extends PyIterator {
  /** None once it is exhausted: then `saved` goes round. */
  source: Value = null;
  readonly saved: Value[] = [];
  index = 0;
  private level = 0;

  setSource(source: Value): void {
    this.source = source;
    this.level = levelOver([source]);
  }

  override get leafLevel(): number {
    return this.level;
  }

  advance(): Value | undefined | Deferred {
    const { source, saved } = this;
    if (source !== null) {
      if (this.level === 0) return DEFER;
      const item = (source as Leaf).advance();
      if (item !== undefined) {
        saved.push(item);
        return item;
      }
      this.source = null;
    }
    const { length } = saved;
    if (length === 0) return undefined;
    const { index } = this;
    this.index = index + 1 === length ? 0 : index + 1;
    return saved[index];
  }

  override drain(): Value[] {
    const first = this.advance();
    if (first === undefined) return [];
    raise(MemoryError);
  }
}

const cycleType: Type = itertool(
  "cycle",
  Cycle,
  "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
  () => [
    construct("cycle(type, iterable, /)", (type: Type, iterable: Value) => {
      const source = open(iterable);
      if (source === DEFER) return DEFER;
      const cycle = make(type, cycleType, Cycle);
      cycle.setSource(source);
      return cycle;
    }),
  ],
);

internal("_cycle_save(cycle, item, /)", ({ saved }: Cycle, item: Value) => {
  saved.push(item);
  return null;
});

// ---- repeat

/** `repeat(object, times)` */
export class Repeat extends LeafIterator {
  object: Value = null;
  /** Infinity without `times`. */
  times = Number.POSITIVE_INFINITY;

  advance(): Value | undefined {
    if (this.times <= 0) return undefined;
    this.times--;
    return this.object;
  }

  override drain(): Value[] {
    const { times } = this;
    if (times > 2 ** 27) raise(MemoryError);
    this.times = 0;
    return new Array(times).fill(this.object);
  }

  override lengthHint(): number | undefined {
    return Number.isFinite(this.times) ? this.times : undefined;
  }
}

const repeatType: Type = itertool(
  "repeat",
  Repeat,
  "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.",
  () => [
    construct(
      "repeat(type, object, times=<unrepresentable>)",
      (type: Type, object: Value, times: Value | undefined) => {
        const count = times === undefined ? Number.POSITIVE_INFINITY : asSize(times);
        if (count === DEFER) return DEFER;
        const repeat = make(type, repeatType, Repeat);
        repeat.object = object;
        repeat.times = Math.max(0, count);
        return repeat;
      },
    ),
    slot("__repr__", ({ object, times }: Repeat) => {
      const text = repr(object);
      if (text === DEFER) return DEFER;
      return joinTexts(Number.isFinite(times) ? ["repeat(", text, `, ${times})`] : ["repeat(", text, ")"]);
    }),
    method(
      "__length_hint__(self, /)",
      "Private method returning an estimate of len(list(it)).",
      (self: Repeat) =>
        Number.isFinite(self.times) ? self.times : raise(TypeError, "len() of unsized object"),
    ),
  ],
);

export const endlessTypes = [countType, cycleType, repeatType];

internal("_repeat_times(repeat, /)", ({ times }: Repeat) => (Number.isFinite(times) ? times : null));
