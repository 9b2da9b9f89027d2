import { raise, TypeError } from "./error.ts";
import { List } from "./list.ts";
import { DEFER, type Deferred, Native } from "./native.ts";
import { Float, NotImplemented, slotOf, typeOf, type Value } from "./object.ts";
import { Progress } from "./progress.ts";
import { Container, callSlot, equals } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { Tuple, tupleType } from "./tuple.ts";

/** A comparison by order. */
export type Ordering = "<" | "<=" | ">" | ">=";

const methods: Record<Ordering, readonly [method: number, reflected: number]> = {
  "<": [slot.LT, slot.GT],
  "<=": [slot.LE, slot.GE],
  ">": [slot.GT, slot.LT],
  ">=": [slot.GE, slot.LE],
};

/** Numbers, numbers with bigints, or strings: JavaScript orders them as Python does. */
export function orderHost<T extends number | bigint | string>(a: T, b: T, op: Ordering): boolean {
  switch (op) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}

/** The number in an int, bool or float of exactly these classes. */
export function hostNumber(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      return value instanceof Float ? value.value : undefined;
  }
}

/** `a < b` and its like, without Python code; TypeError where the two can't be ordered. */
export function order(a: Value, b: Value, op: Ordering): Value | Deferred {
  if (typeof a === "string" && typeof b === "string") return orderHost(a, b, op);
  const x = hostNumber(a);
  if (x !== undefined) {
    const y = hostNumber(b);
    if (y !== undefined) return orderHost(x, y, op);
  }
  if (a instanceof Tuple && a.type === tupleType && b instanceof Tuple && b.type === tupleType)
    return orderItems(a.items, b.items, op);
  const [method, reflected] = methods[op];
  const own = slotOf(a, method);
  const other = slotOf(b, reflected);
  if (
    (own !== undefined && !(own instanceof Native)) ||
    (other !== undefined && !(other instanceof Native))
  ) {
    return DEFER;
  }
  const first = own === undefined ? NotImplemented : callSlot(a, method, b);
  if (first !== NotImplemented) return first as Value | Deferred; // There is such a slot.
  const second = other === undefined ? NotImplemented : callSlot(b, reflected, a);
  if (second !== NotImplemented) return second as Value | Deferred;
  raise(TypeError, `'${op}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

/** Two sequences under comparison. `differ`: they are known not to be equal, so nothing after them matters. */
interface Level {
  readonly a: readonly Value[];
  readonly b: readonly Value[];
  next: number;
  readonly differ: boolean;
}

/**
 * The comparison of two sequences by order, which goes on after Python code has compared a pair: their first two items
 * that differ decide, else their lengths. Where those items are sequences of one kind again, the walk goes down into
 * them, once.
 */
export class OrderWalk extends Progress {
  readonly op: Ordering;
  private readonly levels: Level[] = [];
  /** The pair that Python code has to compare. */
  left: Value = null;
  right: Value = null;
  /** Whether `left` and `right` are known to differ: their order is the result. */
  decided = false;
  result: Value = false;

  constructor(a: readonly Value[] = [], b: readonly Value[] = [], op: Ordering = "<") {
    super();
    this.op = op;
    this.levels.push({ a, b, next: 0, differ: a.length !== b.length });
  }

  /**
   * Go on, to the end (false: `result` is there) or to a pair for Python code (true). Called again, the pair
   * was equal.
   */
  advance(): boolean {
    const { levels, op } = this;
    while (levels.length > 0) {
      const level = levels[levels.length - 1];
      const { a, b } = level;
      const shorter = Math.min(a.length, b.length);
      if (level.next >= shorter) {
        if (level.differ) {
          this.result = orderHost(a.length, b.length, op);
          return false;
        }
        levels.pop();
        continue;
      }
      const x = a[level.next];
      const y = b[level.next++];
      if (x === y) continue;
      if (x instanceof Container && y instanceof Container) {
        const inner = innerItems(x, y);
        if (inner !== undefined) {
          levels.push({ a: inner[0], b: inner[1], next: 0, differ: inner[0].length !== inner[1].length });
          continue;
        }
      }
      const same = equals(x, y);
      if (same === true) continue;
      this.left = x;
      this.right = y;
      if (same === DEFER) return true;
      this.decided = true;
      const result = order(x, y, op);
      if (result === DEFER) return true;
      this.result = result;
      return false;
    }
    this.result = op === "<=" || op === ">=";
    return false;
  }
}

/** The items of two lists or two tuples that compare as their builtin class does. */
function innerItems(x: Container, y: Container): readonly [readonly Value[], readonly Value[]] | undefined {
  if (x instanceof List && y instanceof List) return comparesNatively(x, y) ? [x.items, y.items] : undefined;
  if (x instanceof Tuple && y instanceof Tuple)
    return comparesNatively(x, y) ? [x.items, y.items] : undefined;
  return undefined;
}

function comparesNatively(x: Container, y: Container): boolean {
  for (const each of [slot.EQ, slot.LT, slot.GT, slot.LE, slot.GE]) {
    if (!(slotOf(x, each) instanceof Native && slotOf(y, each) instanceof Native)) return false;
  }
  return true;
}

/** Compare two sequences' items by order. */
export function orderItems(a: readonly Value[], b: readonly Value[], op: Ordering): Value | Deferred {
  // Mostly plain numbers or texts decide.
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  for (; at < shorter; at++) {
    const x = a[at];
    const y = b[at];
    if (x === y) continue;
    if (typeof x === "string" && typeof y === "string") return orderHost(x, y, op);
    const m = hostNumber(x);
    const n = hostNumber(y);
    if (m === undefined || n === undefined) break;
    // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint may be equal
    if (m != n) return orderHost(m, n, op);
  }
  if (at === shorter) return orderHost(a.length, b.length, op);
  const walk = new OrderWalk(a, b, op);
  return walk.advance() ? DEFER : walk.result;
}
