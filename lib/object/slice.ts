import { IndexError, raise, ValueError } from "./error.ts";
import { internal } from "./internal.ts";
import { construct, DEFER, type Deferred, declare, member, method, slot } from "./native.ts";
import { builtinType, NotImplemented, type PyObject, type Value } from "./object.ts";
import { type Ordering, orderItems } from "./order.ts";
import { asInt, Container, callSlot, equals, index, type Piece, reprContainer } from "./protocol.ts";
import { INDEX } from "./slot.generated.ts";
import { pairItems, Tuple } from "./tuple.ts";
import { hashItems } from "./tuple-hash.ts";

/** `slice(start, stop, step)`: the parts as they were given. */
export class Slice extends Container {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value = null, stop: Value = null, step: Value = null) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  get parts(): readonly Value[] {
    return [this.start, this.stop, this.step];
  }

  get closed(): string {
    return "slice(...)";
  }

  reprPieces(): Piece[] {
    const { start, stop, step } = this;
    const comma = { text: ", " };
    return [{ text: "slice(" }, { item: start }, comma, { item: stop }, comma, { item: step }, { text: ")" }];
  }

  equalPairs(other: PyObject): readonly Value[] | false | undefined {
    return other instanceof Slice ? pairItems(this.parts, other.parts) : undefined;
  }
}

export const sliceType = builtinType("slice", Slice);
sliceType.isBase = false;

/** Which positions of a sequence a slice means: `start`, `start + step`, …, `length` of them. */
export interface Bounds {
  readonly start: number;
  /** As `slice.indices` gives it: the first position that is not meant any more. */
  readonly stop: number;
  readonly step: number;
  readonly length: number;
}

const partMessage = "slice indices must be integers or None or have an __index__ method";

/** A part of a slice as an int; undefined for None. */
function part(value: Value): number | bigint | undefined | Deferred {
  return value === null ? undefined : index(value, partMessage);
}

const farthest = Number.MAX_SAFE_INTEGER;

/** An int cut down to the safe range. */
function clamp(n: number | bigint): number {
  return typeof n === "number" ? n : n < 0n ? -farthest : farthest;
}

/**
 * A slice's bounds within a sequence; `DEFER` for an `__index__` in Python. Twins then call their native again
 * with `_plain_key(key)`.
 */
export function resolveSlice(slice: Slice, length: number): Bounds | Deferred {
  const step = part(slice.step);
  const start = part(slice.start);
  const stop = part(slice.stop);
  if (step === DEFER || start === DEFER || stop === DEFER) return DEFER;
  if (step === 0) raise(ValueError, "slice step cannot be zero");
  const by = step === undefined ? 1 : clamp(step);
  const low = by < 0 ? -1 : 0;
  const high = by < 0 ? length - 1 : length;
  const from = start === undefined ? (by < 0 ? high : low) : within(clamp(start), length, low, high);
  const to = stop === undefined ? (by < 0 ? low : high) : within(clamp(stop), length, low, high);
  let count = 0;
  if (by > 0) {
    if (from < to) count = Math.floor((to - from - 1) / by) + 1;
  } else if (to < from) count = Math.floor((from - to - 1) / -by) + 1;
  return { start: from, stop: to, step: by, length: count };
}

function within(at: number, length: number, low: number, high: number): number {
  if (at < 0) {
    at += length;
    return Math.max(at, low);
  }
  return Math.min(at, high);
}

/** `start, stop, step` as `slice.indices` gives them, for a length of any size. */
export function sliceIndices(
  slice: Slice,
  size: number | bigint,
): readonly [bigint, bigint, bigint] | Deferred {
  const step = part(slice.step);
  const start = part(slice.start);
  const stop = part(slice.stop);
  if (step === DEFER || start === DEFER || stop === DEFER) return DEFER;
  if (step === 0) raise(ValueError, "slice step cannot be zero");
  const length = BigInt(size);
  const by = BigInt(step ?? 1);
  const low = by < 0n ? -1n : 0n;
  const high = by < 0n ? length - 1n : length;
  const clip = (part: number | bigint): bigint => {
    let at = BigInt(part);
    if (at < 0n) {
      at += length;
      return at < low ? low : at;
    }
    return at > high ? high : at;
  };
  const from = start === undefined ? (by < 0n ? high : low) : clip(start);
  const to = stop === undefined ? (by < 0n ? low : high) : clip(stop);
  return [from, to, by];
}

/** The int of a bigint that may be in the safe range. */
export function canonical(n: bigint): number | bigint {
  return n >= -BigInt(farthest) && n <= BigInt(farthest) ? Number(n) : n;
}

/**
 * The position that an index means in a sequence of `length` items: negative ones count from the end. −1 if it is out of
 * range; undefined if the key is no index at all; `DEFER` for an `__index__` in Python; IndexError if it is too large for any sequence.
 */
export function positionOf(key: Value, length: number): number | undefined | Deferred {
  if (typeof key === "number") {
    const at = key < 0 ? key + length : key;
    return at < length && at >= 0 ? at : -1;
  }
  const int = asInt(key);
  if (typeof int === "number") return positionOf(int, length);
  if (int !== undefined) {
    if (BigInt.asIntN(64, int) !== int) raise(IndexError, "cannot fit 'int' into an index-sized integer");
    return -1;
  }
  const converted = callSlot(key, INDEX);
  return converted === undefined || converted === DEFER ? converted : positionOf(converted, length);
}

/** Whether a value has an `__index__`. */
export function isIndex(value: Value): boolean {
  return asInt(value) !== undefined || callSlot(value, INDEX) !== undefined;
}

const compare = (name: string, op: Ordering) =>
  slot(name, (self: Slice, other: Value) =>
    other instanceof Slice ? orderItems(self.parts, other.parts, op) : NotImplemented,
  );

declare(
  sliceType,
  "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
  () => [
    construct(
      "slice(type, start, stop=<unrepresentable>, step=None, /)",
      (_type: Value, start: Value, stop: Value | undefined, step: Value) =>
        stop === undefined ? new Slice(null, start) : new Slice(start, stop, step),
    ),
    member("start", null, (self: Slice) => self.start),
    member("stop", null, (self: Slice) => self.stop),
    member("step", null, (self: Slice) => self.step),
    slot("__repr__", (self: Slice) => reprContainer(self)),
    slot("__hash__", (self: Slice) => hashItems(self.parts)),
    slot("__eq__", (self: Slice, other: Value) =>
      other instanceof Slice ? equals(self, other) : NotImplemented,
    ),
    slot("__ne__", (self: Slice, other: Value) => {
      const same = other instanceof Slice ? equals(self, other) : NotImplemented;
      return typeof same === "boolean" ? !same : same;
    }),
    compare("__lt__", "<"),
    compare("__le__", "<="),
    compare("__gt__", ">"),
    compare("__ge__", ">="),
    method(
      "indices(self, len, /)",
      "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
      (self: Slice, len: Value) => {
        const size = index(len);
        if (size === DEFER) return DEFER;
        if (size < 0) raise(ValueError, "length should not be negative");
        const bounds = sliceIndices(self, size);
        return bounds === DEFER ? DEFER : new Tuple(bounds.map(canonical));
      },
    ),
    slot("__reduce__", (self: Slice) => new Tuple([sliceType, new Tuple(self.parts)])),
  ],
);

internal("_is_slice(value, /)", (value: Value) => value instanceof Slice);
