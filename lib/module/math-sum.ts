// Sums of floats that lose nothing on the way.

import { add, mul } from "../object/arithmetic.ts";
import { OverflowError, raise, ValueError } from "../object/error.ts";
import { builtinType, Float, type Value } from "../object/object.ts";
import { Progress } from "../object/progress.ts";
import { productError, sumError } from "../text/index.ts";

/** The state of `math.fsum`: floats that don't overlap, whose sum is exactly the sum so far (Shewchuk). */
export class ExactSum extends Progress {
  readonly partials: number[] = [];
  /** Infinities and NaNs, and the infinities alone. */
  special = 0;
  infinities = 0;

  add(x: number): void {
    const { partials } = this;
    const given = x;
    let kept = 0;
    for (let i = 0; i < partials.length; i++) {
      let y = partials[i];
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    if (x === 0) return;
    if (Number.isFinite(x)) {
      partials.push(x);
      return;
    }
    if (Number.isFinite(given)) raise(OverflowError, "intermediate overflow in fsum");
    if (!Number.isNaN(given)) this.infinities += given;
    this.special += given;
    partials.length = 0;
  }

  /** The sum, rounded once. */
  result(): number {
    const { partials } = this;
    if (this.special !== 0) {
      if (Number.isNaN(this.infinities)) raise(ValueError, "-inf + inf in fsum");
      return this.special;
    }
    let i = partials.length - 1;
    if (i < 0) return 0;
    let high = partials[i];
    let low = 0;
    while (i > 0) {
      const x = high;
      const y = partials[--i];
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // A tie that the partials left over would decide.
    if (i > 0 && low < 0 === partials[i - 1] < 0) {
      const twice = low * 2;
      const sum = high + twice;
      if (twice === sum - high) high = sum;
    }
    return high;
  }
}
builtinType("exact_sum", ExactSum);

/** Beyond this size the splitting of a factor would overflow. */
const splittable = 2 ** 990;

/** `x * y - product`, without overflow on the way. */
function lostBy(x: number, y: number, product: number): number {
  if (Math.abs(x) < splittable && Math.abs(y) < splittable && Math.abs(product) < splittable) {
    return productError(x, y, product);
  }
  // Powers of two that leave all digits as they are.
  const down = 2 ** -100;
  const small = Math.abs(x) > Math.abs(y) ? [x * down, y] : [x, y * down];
  return productError(small[0], small[1], product * down) * 2 ** 100;
}

/** The state of `math.sumprod`: products of ints first, then of floats, whose sum has three times the precision. */
export class SumOfProducts extends Progress {
  total: Value = 0;
  ints = true;
  floats = true;
  high = 0;
  low = 0;
  tiny = 0;
  hasFloats = false;

  /** Add a product; false if neither way knows it, and then for good. */
  add(x: Value, y: Value): boolean {
    if (this.ints) {
      if (isLong(x) && isLong(y)) {
        const product = mul(x, y) as number | bigint;
        const sum = add(this.total, product) as number | bigint;
        if (isLong(product) && isLong(sum)) {
          this.total = sum;
          return true;
        }
      }
      this.ints = false;
    }
    if (this.floats && this.addFloats(x, y)) return true;
    this.finishFloats();
    return false;
  }

  private addFloats(x: Value, y: Value): boolean {
    if (!(x instanceof Float) && !(y instanceof Float)) return false;
    const a = toFloat(x);
    const b = toFloat(y);
    if (a === undefined || b === undefined) return false;
    const product = a * b;
    const sum = this.high + product;
    if (!Number.isFinite(sum)) return false;
    const lost = lostBy(a, b, product);
    const low = this.low + lost;
    const rest = sumError(this.high, product, sum);
    const middle = low + rest;
    this.tiny += sumError(this.low, lost, low) + sumError(low, rest, middle);
    this.high = sum;
    this.low = middle;
    this.hasFloats = true;
    return true;
  }

  private finishFloats(): void {
    this.floats = false;
    if (!this.hasFloats) return;
    const sum = this.low + this.high;
    const whole = this.tiny + sumError(this.low, this.high, sum) + sum;
    this.total = add(this.total, new Float(whole)) as Value;
    this.hasFloats = false;
  }

  /** The sum so far. */
  result(): Value {
    this.finishFloats();
    return this.total;
  }
}
builtinType("sum_of_products", SumOfProducts);

/** Whether a value is an int of 64 bits. */
function isLong(value: Value): boolean {
  return typeof value === "number" || (typeof value === "bigint" && BigInt.asIntN(64, value) === value);
}

function toFloat(value: Value): number | undefined {
  if (value instanceof Float) return value.value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  if (typeof value !== "bigint") return undefined;
  const x = Number(value);
  return Number.isFinite(x) ? x : undefined;
}
