// Logarithms and exponentials as close as a float can be. V8's own are off by one unit in the last place in several per cent
// of the cases, and differ from engine to engine; C libraries' hardly ever are. So they are computed here with about
// 70 bits, as sums of two floats, "high" and "low", that aren't added up. The tables are computed when first asked for.
import { bitLengthOf, compose } from "./float-bits.ts";

/** The table of logarithms begins at 180 / 256. */
const firstLog = 180;

interface Tables {
  /** ln(i / 256), its high and low part at 2 * (i - firstLog), for i from 180 to 363. */
  logs: Float64Array;
  /** 2 ** (i / 64), its high and low part at 2 * i. */
  powers: Float64Array;
  /** ln 2 in three parts, of which the first two have 32 bits, so that small multiples of them are exact. */
  ln2: readonly number[];
  /** 1 / ln 2 and 1 / ln 10, high and low. */
  inverseLn2: readonly number[];
  inverseLn10: readonly number[];
}

let tables: Tables | undefined;

/** The bits after the point of the numbers in fixed point that the tables are computed with. */
const precision = 160n;

function buildTables(): Tables {
  const logs = new Float64Array(2 * 184);
  for (let i = 0; i < 184; i++) logs.set(split(fixedLog(BigInt(i + firstLog), 256n), 53), 2 * i);
  let root = 2n << precision;
  for (let i = 0; i < 6; i++) root = squareRoot(root << precision);
  const powers = new Float64Array(2 * 64);
  let power = 1n << precision;
  for (let i = 0; i < 64; i++) {
    powers.set(split(power, 53), 2 * i);
    power = (power * root) >> precision;
  }
  const ln2 = fixedLog(4n, 3n) + fixedLog(3n, 2n);
  const ln10 = 3n * ln2 + fixedLog(5n, 4n);
  const one = 1n << (2n * precision);
  return {
    logs,
    powers,
    ln2: split(ln2, 32, 32),
    inverseLn2: split(one / ln2, 53),
    inverseLn10: split(one / ln10, 53),
  };
}

/** Splits a number in fixed point into floats that add up to it, of so many bits each; the last has all its 53. */
function split(fixed: bigint, ...sizes: number[]): number[] {
  const parts: number[] = [];
  for (const size of [...sizes, 53]) {
    const magnitude = fixed < 0n ? -fixed : fixed;
    const drop = BigInt(Math.max(bitLengthOf(magnitude) - size, 0));
    const kept = (magnitude >> drop) << drop;
    const part = compose(kept, -Number(precision));
    parts.push(fixed < 0n ? -part : part);
    fixed -= fixed < 0n ? -kept : kept;
  }
  return parts;
}

/** ln(n / d) in fixed point, for n / d near 1: 2 artanh((n - d) / (n + d)). */
function fixedLog(n: bigint, d: bigint): bigint {
  const z = ((n - d) << precision) / (n + d);
  const square = (z * z) >> precision;
  let sum = 0n;
  let power = z;
  for (let i = 1n; power !== 0n && power !== -1n; i += 2n) {
    sum += power / i;
    power = (power * square) >> precision;
  }
  return 2n * sum;
}

function squareRoot(n: bigint): bigint {
  let root = 1n << BigInt((bitLengthOf(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** What the product of two floats loses when it is rounded to `product` (Dekker's splitting in halves of 26 bits). */
export function productError(a: number, b: number, product: number): number {
  let c = 134217729 * a;
  const a1 = c - (c - a);
  const a2 = a - a1;
  c = 134217729 * b;
  const b1 = c - (c - b);
  const b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

/** What the sum of two floats loses when it is rounded to `sum`. */
export function sumError(a: number, b: number, sum: number): number {
  const c = sum - a;
  return a - (sum - c) + (b - c);
}

/** The low part of what `logHigh` returned last. */
export let logLow = 0;

/** The natural logarithm of a positive finite float: its high part, the low one in `logLow`. */
export function logHigh(x: number): number {
  if (tables === undefined) tables = buildTables();
  const { logs, ln2 } = tables;

  // x = m * 2 ** k, with m near 1.
  let k = -1023;
  let m = x;
  if (x < 2.2250738585072014e-308) {
    m *= 2 ** 54;
    k -= 54;
  }
  bits.setFloat64(0, m);
  const top = bits.getInt32(0);
  k += top >>> 20;
  bits.setInt32(0, (top & 0xfffff) | 0x3ff00000);
  m = bits.getFloat64(0);
  if (m > 1.4140625) {
    m *= 0.5;
    k++;
  }

  // ln m = ln c + 2 artanh(s), where c is a multiple of 1/256 near m, and s = (m - c) / (m + c).
  const index = Math.floor(m * 256 + 0.5);
  const c = index / 256;
  const sum = m + c;
  const s = (m - c) / sum;
  const back = s * sum;
  const sLow = (m - c - back - productError(s, sum, back) - s * sumError(m, c, sum)) / sum;
  const square = s * s;
  const tail = s * square * (2 / 3 + square * (2 / 5 + square * (2 / 7 + square * (2 / 9))));
  const logC = logs[2 * (index - firstLog)];
  const base = k * ln2[0] + logC;
  const log = base + 2 * s;
  logLow =
    sumError(base, 2 * s, log) +
    (sumError(k * ln2[0], logC, base) +
      k * ln2[1] +
      (2 * sLow + tail + logs[2 * (index - firstLog) + 1] + k * ln2[2]));
  return log;
}

/** The low part of what `expHigh` returned last, and its power of two. */
export let expLow = 0;
export let expPower = 0;

/**
 * e ** (high + low), for a sum between -800 and 800: a high part of about 1 to 2, with the low one in `expLow`, times
 * 2 ** `expPower`.
 */
export function expHigh(high: number, low: number): number {
  if (tables === undefined) tables = buildTables();
  const { powers, ln2 } = tables;

  // high + low = n * (ln 2 / 64) + r.
  const n = Math.floor(high * 92.33248261893594 + 0.5);
  const step = n / 64;
  const rest = high - step * ln2[0];
  const next = rest - step * ln2[1];
  const restLow = sumError(rest, -step * ln2[1], next) + (low - step * ln2[2]);
  const r = next + restLow;
  const rLow = next - r + restLow;

  // 2 ** (j / 64) * e ** r, with e ** r = 1 + r + r * r / 2 + …
  const j = n & 63;
  const power = powers[2 * j];
  const more =
    r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))) + (rLow + r * rLow);
  const growth = power * r;
  const whole = power + growth;
  const tail =
    power - whole + growth + (productError(power, r, growth) + (power * more + powers[2 * j + 1] * (1 + r)));
  const result = whole + tail;
  expLow = whole - result + tail;
  expPower = (n - j) / 64;
  return result;
}

const wholePower = new DataView(new ArrayBuffer(8));

/** 2 ** n, for a normal float. */
function powerOfTwo(n: number): number {
  wholePower.setInt32(0, (n + 1023) << 20);
  return wholePower.getFloat64(0);
}

/** The sum of high and low, which is about 1 to 2, times a power of two, rounded once. */
export function scaled(high: number, low: number, exponent: number): number {
  if (exponent > -1020)
    return exponent < 1020 ? high * powerOfTwo(exponent) : high * 2 ** 1000 * powerOfTwo(exponent - 1000);
  // Among the subnormal floats the rounding is coarser, and must happen once.
  const fixed = (BigInt(high * 2 ** 53) << 59n) + BigInt(Math.round(low * 2 ** 112));
  return compose(fixed, exponent - 112);
}

/** `e ** x` */
export function exp(x: number): number {
  if (x > 710) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < -750) return 0;
  if (Number.isNaN(x)) return x;
  if (x < 1e-17 && x > -1e-17) return 1 + x;
  const high = expHigh(x, 0);
  return scaled(high, expLow, expPower);
}

/** The natural logarithm: NaN of a negative, -Infinity of 0. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  const high = logHigh(x);
  return high + logLow;
}

/** The logarithm to the base of 2: exact for powers of 2. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  const high = logHigh(x);
  return times(high, logLow, (tables as Tables).inverseLn2);
}

/** The logarithm to the base of 10: exact for powers of 10. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  const high = logHigh(x);
  return times(high, logLow, (tables as Tables).inverseLn10);
}

/** The product of two sums of a high and a low part, rounded. */
function times(high: number, low: number, factor: readonly number[]): number {
  const sum = high + low;
  const rest = high - sum + low;
  const product = sum * factor[0];
  return product + (productError(sum, factor[0], product) + (sum * factor[1] + rest * factor[0]));
}
