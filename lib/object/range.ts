import { IndexError, OverflowError, raise, TypeError, ValueError } from "./error.ts";
import { iteratorType, lengthHintEntry, pickling } from "./list-iterator.ts";
import { construct, DEFER, type Deferred, declare, member, method, slot } from "./native.ts";
import { builtinType, Float, NotImplemented, PyObject, type Type, typeOf, type Value } from "./object.ts";
import { asInt, callSlot, equals, index, LeafIterator, type PyIterator } from "./protocol.ts";
import { canonical, Slice, sliceIndices } from "./slice.ts";
import { INDEX } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { hashItems } from "./tuple-hash.ts";

type Int = number | bigint;

/** `range(start, stop, step)`, of ints of any size. */
export class Range extends PyObject {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly length: Int;

  constructor(start: Int = 0, stop: Int = 0, step: Int = 1) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = lengthOf(start, stop, step);
  }

  /** The item at a position within the range. */
  at(position: Int): Int {
    const { start, step } = this;
    if (typeof start === "number" && typeof step === "number" && typeof position === "number") {
      const item = start + position * step;
      if (Number.isSafeInteger(item)) return item;
    }
    return canonical(BigInt(start) + BigInt(position) * BigInt(step));
  }
}

/** How many items there are: the distance divided by the step, rounded up. */
function lengthOf(start: Int, stop: Int, step: Int): Int {
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const distance = step > 0 ? stop - start : start - stop;
    if (distance <= 0) return 0;
    if (distance <= Number.MAX_SAFE_INTEGER) {
      const width = step > 0 ? step : -step;
      return width === 1 ? distance : (distance - 1 - ((distance - 1) % width)) / width + 1;
    }
  }
  const width = BigInt(step);
  const distance = width > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  if (distance <= 0n) return 0;
  return canonical((distance - 1n) / (width > 0n ? width : -width) + 1n);
}

export const rangeType = builtinType("range", Range);
rangeType.isBase = false;
rangeType.pattern = "sequence";

/** Goes through a range whose ints are all safe. `left` items are to come, `next` first. */
export class RangeIterator extends LeafIterator {
  next: number;
  step: number;
  left: number;

  constructor(next = 0, step = 1, left = 0) {
    super();
    this.next = next;
    this.step = step;
    this.left = left;
  }

  advance(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const { next } = this;
    this.next = next + this.step;
    return next;
  }

  override lengthHint(): number {
    return this.left;
  }
}

/** Goes through any range. */
export class LongRangeIterator extends LeafIterator {
  next: bigint;
  step: bigint;
  left: bigint;

  constructor(next = 0n, step = 1n, left = 0n) {
    super();
    this.next = next;
    this.step = step;
    this.left = left;
  }

  advance(): Value | undefined {
    if (this.left <= 0n) return undefined;
    this.left--;
    const { next } = this;
    this.next = next + this.step;
    return canonical(next);
  }
}

/** The iterator over `length` items from `start` on. */
function iterate(start: Int, step: Int, length: Int): PyIterator {
  if (
    typeof start === "number" &&
    typeof step === "number" &&
    typeof length === "number" &&
    Number.isSafeInteger(start + length * step)
  ) {
    return new RangeIterator(start, step, length);
  }
  return new LongRangeIterator(BigInt(start), BigInt(step), BigInt(length));
}

/** What `__reduce__` gives: a range of what is left. */
function reduceIterator(next: bigint, step: bigint, left: bigint): Value {
  const rest = new Range(canonical(next), canonical(next + left * step), canonical(step));
  return new Tuple([pickling.iter, new Tuple([rest]), null]);
}

const reduceDoc = "Return state information for pickling.";
const setStateDoc = "Set state information for unpickling.";

function stateInt(state: Value): Int {
  const n = asInt(state);
  if (n === undefined) raise(TypeError, `'${typeOf(state).name}' object cannot be interpreted as an integer`);
  return n;
}

iteratorType("range_iterator", RangeIterator, () => [
  lengthHintEntry(),
  method("__reduce__(self, /)", reduceDoc, ({ next, step, left }: RangeIterator) =>
    reduceIterator(BigInt(next), BigInt(step), BigInt(left)),
  ),
  method("__setstate__(self, state, /)", setStateDoc, (self: RangeIterator, state: Value) => {
    const count = Math.max(0, Math.min(Number(stateInt(state)), self.left));
    self.next += count * self.step;
    self.left -= count;
    return null;
  }),
]);

iteratorType("longrange_iterator", LongRangeIterator, () => [
  method(
    "__length_hint__(self, /)",
    "Private method returning an estimate of len(list(it)).",
    (self: LongRangeIterator) => canonical(self.left),
  ),
  method("__reduce__(self, /)", reduceDoc, ({ next, step, left }: LongRangeIterator) =>
    reduceIterator(next, step, left),
  ),
  method("__setstate__(self, state, /)", setStateDoc, (self: LongRangeIterator, state: Value) => {
    const n = BigInt(stateInt(state));
    const count = n < 0n ? 0n : n > self.left ? self.left : n;
    self.next += count * self.step;
    self.left -= count;
    return null;
  }),
]);

/** The position of an int, −1 if the range does not hold it. */
function positionIn(range: Range, value: Int): Int {
  const { start, step, length } = range;
  if (typeof start === "number" && typeof step === "number" && typeof value === "number") {
    const distance = value - start;
    if (Number.isSafeInteger(distance)) {
      if (distance % step !== 0) return -1;
      const position = distance / step;
      return position >= 0 && position < length ? position + 0 : -1;
    }
  }
  const distance = BigInt(value) - BigInt(start);
  const by = BigInt(step);
  if (distance % by !== 0n) return -1;
  const position = canonical(distance / by);
  return position >= 0 && position < length ? position : -1;
}

/** The position of the first item that equals `value`, −1 if there is none; `DEFER` if Python code compares. */
function find(range: Range, value: Value): Int | Deferred {
  const int = typeof value === "object" ? undefined : asInt(value);
  if (int !== undefined) return positionIn(range, int);
  if (value instanceof Float) {
    const { value: double } = value;
    return Number.isInteger(double) ? positionIn(range, canonical(BigInt(double))) : -1;
  }
  // Another value equals either none of the ints, or what it equals is up to Python code.
  const same = equals(0, value);
  if (same === DEFER) return DEFER;
  const inner = asInt(value);
  return inner === undefined ? -1 : positionIn(range, inner);
}

function getItem(self: Range, key: Value): Value | Deferred {
  let at = asInt(key);
  if (at === undefined && !(key instanceof Slice)) {
    const converted = callSlot(key, INDEX);
    if (converted === DEFER) return DEFER;
    if (converted === undefined) {
      raise(TypeError, `range indices must be integers or slices, not ${typeOf(key).name}`);
    }
    at = converted as Int;
  }
  if (key instanceof Slice) {
    const bounds = sliceIndices(key, self.length);
    if (bounds === DEFER) return DEFER;
    const [start, stop, step] = bounds;
    const from = BigInt(self.start);
    const by = BigInt(self.step);
    return new Range(canonical(from + start * by), canonical(from + stop * by), canonical(by * step));
  }
  let position = at as Int;
  if (position < 0) position = canonical(BigInt(position) + BigInt(self.length));
  if (position < 0 || position >= self.length) raise(IndexError, "range object index out of range");
  return self.at(position);
}

function sameRange(a: Range, b: Range): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

declare(
  rangeType,
  "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
  () => [
    construct(
      "range(type, start, stop=<unrepresentable>, step=<unrepresentable>, /)",
      (_type: Type, start: Value, stop: Value | undefined, step: Value | undefined) => {
        const first = index(start);
        if (first === DEFER) return DEFER;
        if (stop === undefined) return new Range(0, first, 1);
        const last = index(stop);
        const by = step === undefined ? 1 : index(step);
        if (last === DEFER || by === DEFER) return DEFER;
        if (by === 0) raise(ValueError, "range() arg 3 must not be zero");
        return new Range(first, last, by);
      },
    ),
    member("start", null, (self: Range) => self.start),
    member("stop", null, (self: Range) => self.stop),
    member("step", null, (self: Range) => self.step),
    slot("__repr__", ({ start, stop, step }: Range) =>
      step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`,
    ),
    slot("__hash__", ({ start, step, length }: Range) =>
      hashItems([length, length === 0 ? null : start, length === 0 || length === 1 ? null : step]),
    ),
    slot("__eq__", (self: Range, other: Value) =>
      other instanceof Range ? sameRange(self, other) : NotImplemented,
    ),
    slot("__ne__", (self: Range, other: Value) =>
      other instanceof Range ? !sameRange(self, other) : NotImplemented,
    ),
    slot("__bool__", (self: Range) => self.length !== 0),
    slot("__len__", (self: Range) => {
      const { length } = self;
      if (typeof length !== "number" && BigInt.asIntN(64, length) !== length) {
        raise(OverflowError, "Python int too large to convert to C ssize_t");
      }
      return length;
    }),
    slot("__getitem__", getItem),
    slot("__iter__", (self: Range) => iterate(self.start, self.step, self.length)),
    method("__reversed__(self, /)", "Return a reverse iterator.", (self: Range) => {
      const { step, length } = self;
      if (length === 0) return iterate(0, 1, 0);
      return iterate(self.at(canonical(BigInt(length) - 1n)), canonical(-BigInt(step)), length);
    }),
    slot("__contains__", (self: Range, value: Value) => {
      const at = find(self, value);
      return at === DEFER ? DEFER : at >= 0;
    }),
    method(
      "count(self, value, /)",
      "rangeobject.count(value) -> integer -- return number of occurrences of value",
      (self: Range, value: Value) => {
        const at = find(self, value);
        return at === DEFER ? DEFER : at >= 0 ? 1 : 0;
      },
    ),
    method(
      "index(self, value, /)",
      "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
      (self: Range, value: Value) => {
        const at = find(self, value);
        if (at === DEFER || at >= 0) return at;
        const isInt = typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
        raise(ValueError, isInt ? "range.index(x): x not in range" : "sequence.index(x): x not in sequence");
      },
    ),
    slot(
      "__reduce__",
      ({ start, stop, step }: Range) => new Tuple([rangeType, new Tuple([start, stop, step])]),
    ),
  ],
);
