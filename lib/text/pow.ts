// x ** y as close as a float can be: e ** (y * ln x), with the logarithm and the exponential of exp-log.ts, which have about
// 70 bits.

import { expHigh, expLow, expPower, logHigh, logLow, productError, scaled } from "./exp-log.ts";
import { compose, decompose } from "./float-bits.ts";

/**
 * `x ** y`, correctly rounded but for one case in thousands; both finite, `x` not zero, `y` whole if `x` is negative.
 * Infinity if too large.
 */
export function correctPow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (y === -1) return 1 / x;
  if (y === 0.5) return Math.sqrt(x);
  if (y > 2 && y <= 60 && y % 1 === 0) {
    const small = smallPower(x, y);
    if (small !== 0) return small;
    const product = productPower(x, y);
    if (product !== 0) return product;
  }
  const size = positivePow(Math.abs(x), y);
  return x < 0 && y % 2 !== 0 ? -size : size;
}

/** The power of whole numbers where each step is exact, else 0; `y` whole. */
function smallPower(x: number, y: number): number {
  if (!Number.isInteger(x)) return 0;
  let result = x;
  for (let i = 1; i < y; i++) {
    result *= x;
    if (!Number.isSafeInteger(result)) return 0;
  }
  return result;
}

/**
 * A small whole power as a product, each step as the sum of two doubles; 0 where the rounding may be another one. A step
 * loses less than 2 ** -100 of its result, and a factor's loss counts as often as it is a factor: 2 ** -94 in all.
 */
function productPower(x: number, y: number): number {
  let high = 1;
  let low = 0;
  let factor = x;
  let rest = 0;
  for (let left = y; ; ) {
    if (left % 2 === 1) {
      const product = high * factor;
      const error = productError(high, factor, product) + (high * rest + low * factor);
      high = product + error;
      low = error - (high - product);
      if (left === 1) break;
    }
    left = Math.floor(left / 2);
    const square = factor * factor;
    const error = productError(factor, factor, square) + 2 * factor * rest;
    factor = square + error;
    rest = error - (factor - square);
  }
  const size = Math.abs(high);
  const doubt = size * 2 ** -90;
  const isSure = high + (low + doubt) === high && high + (low - doubt) === high;
  // Nothing has come near the ends of what doubles can hold.
  return isSure && size > 2 ** -400 && size < 2 ** 400 ? high : 0;
}

function positivePow(x: number, y: number): number {
  const log = logHigh(x);
  const product = y * log;
  if (product > 800) return Number.POSITIVE_INFINITY;
  if (product < -800) return 0;
  if (product < 1e-18 && product > -1e-18) return 1;
  const high = expHigh(product, productError(y, log, product) + y * logLow);
  // So close to halfway that the lost bits might decide, or there is nothing but a tie: whole powers are exact.
  const size = Math.abs(expLow);
  const unit = high < 1 ? 2 ** -54 : 2 ** -53;
  if (size > unit - 2 ** -62 && y > 0 && y < 64 && y % 1 === 0) {
    const { mantissa, exponent: power } = decompose(x);
    return compose(mantissa ** BigInt(y), power * y);
  }
  return scaled(high, expLow, expPower);
}
