// Floats taken apart and put together.

import { exp, log } from "../object/elementary.ts";
import { OverflowError, raise, ValueError } from "../object/error.ts";
import { compose, decompose } from "../text/float-bits.ts";

const bits = new DataView(new ArrayBuffer(8));

/** The mantissa, from 1/2 up to 1, and the exponent of a float. */
export function frexp(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  bits.setFloat64(0, x);
  let high = bits.getUint32(0);
  let exponent = (high >>> 20) & 0x7ff;
  let offset = 1022;
  if (exponent === 0) {
    bits.setFloat64(0, x * 2 ** 54);
    high = bits.getUint32(0);
    exponent = (high >>> 20) & 0x7ff;
    offset += 54;
  }
  bits.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [bits.getFloat64(0), exponent - offset];
}

/** `x * 2 ** exponent`, rounded once; OverflowError. */
export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const [mantissa, own] = frexp(x);
  const power = exponent + own;
  if (power > 1024) raise(OverflowError, "math range error");
  if (power < -1080) return x < 0 ? -0 : 0;
  // Both steps but the last are exact.
  return power >= -1021 ? mantissa * 2 * 2 ** (power - 1) : mantissa * 2 ** -1021 * 2 ** (power + 1021);
}

/** The float as a number that counts floats: neighbours differ by one. */
function ordinal(x: number): bigint {
  bits.setFloat64(0, x);
  const n = bits.getBigInt64(0);
  return n < 0n ? -(n & 0x7fffffffffffffffn) : n;
}

/** The float that lies so many steps from `x` towards `y`. */
export function nextAfter(x: number, y: number, steps: number | bigint): number {
  if (Number.isNaN(x)) return x;
  if (Number.isNaN(y)) return y;
  if (x === y) return y;
  if (steps === 0) return x;
  const from = ordinal(x);
  const to = ordinal(y);
  const way = BigInt(steps);
  const distance = to > from ? to - from : from - to;
  if (way >= distance) return y;
  const n = to > from ? from + way : from - way;
  bits.setBigUint64(0, n < 0n ? -n : n);
  const size = bits.getFloat64(0);
  return n < 0n || (n === 0n && from < 0n) ? -size : size;
}

/** The distance to the next float away from zero, of the largest one to the one before. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Number.POSITIVE_INFINITY, 1);
  return Number.isFinite(next) ? next - size : size - nextAfter(size, 0, 1);
}

/** `x - n * y`, n the integer nearest to x / y, the even one of two; exact. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) raise(ValueError, "math domain error");
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const step = Math.abs(y);
  const rest = size % step;
  const other = step - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (size - rest)) % step);
  return x < 0 || Object.is(x, -0) ? -result : result;
}

/** `x * y + z`, rounded once. ValueError, OverflowError. */
export function fma(x: number, y: number, z: number): number {
  const rough = x * y + z;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    if (Number.isNaN(rough) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) {
      raise(ValueError, "invalid operation in fma");
    }
    return rough;
  }
  const product = x * y;
  // A sum of zeros keeps its sign, and a product of zero has nothing to round.
  if (x === 0 || y === 0) return rough;
  const exact = addExact(x, y, z);
  if (exact === undefined) return product === 0 ? z + product : 0;
  if (!Number.isFinite(exact)) raise(OverflowError, "overflow in fma");
  return exact;
}

function addExact(x: number, y: number, z: number): number | undefined {
  const a = split(x);
  const b = split(y);
  const c = split(z);
  let exponent = a.exponent + b.exponent;
  let sum = a.mantissa * b.mantissa;
  if (c.mantissa !== 0n) {
    if (c.exponent < exponent) {
      sum <<= BigInt(exponent - c.exponent);
      exponent = c.exponent;
      sum += c.mantissa;
    } else sum += c.mantissa << BigInt(c.exponent - exponent);
  }
  if (sum === 0n) return undefined;
  const size = compose(sum < 0n ? -sum : sum, exponent);
  return sum < 0n ? -size : size;
}

/** A finite float as an integer times a power of two. */
function split(x: number): { mantissa: bigint; exponent: number } {
  if (x === 0) return { mantissa: 0n, exponent: 0 };
  const { mantissa, exponent } = decompose(Math.abs(x));
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent };
}

// ---- Hyperbolic functions where V8's exponential and logarithm aren't close enough

const ln2 = Math.LN2;

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < ln2) {
    const t = Math.expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (size < 709) {
    const t = exp(size);
    return 0.5 * (t + 1 / t);
  }
  const half = exp(size / 2);
  return 0.5 * half * half;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  let result: number;
  if (!(size >= 2)) return size < 1e-8 ? x : arsinhSmall(x, size);
  if (size >= 2 ** 26) result = log(size) + ln2;
  else result = log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
  return x < 0 ? -result : result;
}

function arsinhSmall(x: number, size: number): number {
  const result = Math.log1p(size + (size * size) / (Math.sqrt(size * size + 1) + 1));
  return x < 0 ? -result : result;
}

/** Of 1 and more. */
export function acosh(x: number): number {
  if (x < 2) return Math.log1p(x - 1 + Math.sqrt((x - 1) * (x - 1) + 2 * (x - 1)));
  if (x < 2 ** 26) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  return log(x) + ln2;
}
