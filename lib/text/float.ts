// Arithmetic on floats where Python's rules are not JavaScript's, and between ints and floats, exact.

import { fixedDigits, scaledInteger } from "./decimal-digits.ts";
import { TextError } from "./error.ts";
import { bitLengthOf, compose, decompose } from "./float-bits.ts";
import { canonical, type Int } from "./int.ts";
import { correctPow } from "./pow.ts";

function divisionByZero(): TextError {
  return new TextError("ZeroDivisionError", "division by zero");
}

/** `x / y` on floats: ZeroDivisionError for zero. */
export function floatDivide(x: number, y: number): number {
  if (y === 0) throw divisionByZero();
  return x / y;
}

/** `x % y` on floats: the sign of `y`, also of a zero. */
export function floatMod(x: number, y: number): number {
  if (y === 0) throw divisionByZero();
  const mod = x % y;
  if (mod === 0) return y < 0 ? -0 : 0;
  return mod < 0 !== y < 0 ? mod + y : mod;
}

/** `x // y` on floats. */
export function floatFloorDiv(x: number, y: number): number {
  if (y === 0) throw divisionByZero();
  const mod = x % y;
  return floorQuotient(x, y, mod);
}

/** `divmod(x, y)` on floats. */
export function floatDivmod(x: number, y: number): [quotient: number, remainder: number] {
  return [floatFloorDiv(x, y), floatMod(x, y)];
}

function floorQuotient(x: number, y: number, mod: number): number {
  let quotient = (x - mod) / y;
  if (mod !== 0 && mod < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return signOf(x) === signOf(y) ? 0 : -0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function signOf(x: number): number {
  return x < 0 || Object.is(x, -0) ? -1 : 1;
}

/**
 * `x ** y` on floats, correctly rounded but for a case in thousands of millions. Undefined if the result is complex: a
 * negative base and a fraction above. ZeroDivisionError for zero to a negative power, OverflowError.
 */
export function floatPow(x: number, y: number): number | undefined {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === -1 && !Number.isFinite(y)) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x === 0) {
    if (y < 0) throw new TextError("ZeroDivisionError", "zero to a negative power");
    return x ** y;
  }
  if (x < 0 && !Number.isInteger(y)) return undefined;
  const result = correctPow(x, y);
  if (!Number.isFinite(result)) throw new TextError("OverflowError", "Numerical result out of range", 34);
  return result;
}

/** `round(x, places)` with ties to even on the exact value; `places` may be negative. OverflowError. */
export function roundFloat(x: number, places: Int): number {
  if (!Number.isFinite(x) || x === 0 || places > 323) return x;
  if (places < -308) return 0 * x;
  const digits = Number(places);
  const size = Math.abs(x);
  if (digits >= 0 && digits <= 15) {
    const near = roundNear(size, 10 ** digits);
    if (near >= 0) return x < 0 ? -near : near;
  }
  const rounded =
    digits >= 0 ? Number(fixedDigits(size, digits)) : Number(`${scaledInteger(size, digits)}e${-digits}`);
  if (rounded === Number.POSITIVE_INFINITY) {
    throw new TextError("OverflowError", "rounded value too large to represent");
  }
  return x < 0 ? -rounded : rounded;
}

/** Rounds where the product with the power of ten, though inexact, leaves no doubt; else -1. */
function roundNear(size: number, power: number): number {
  const scaled = size * power;
  const floor = Math.floor(scaled);
  const rest = scaled - floor - 0.5;
  if (scaled > 2 ** 43 || (rest < 0.001 && rest > -0.001)) return -1;
  return (rest < 0 ? floor : floor + 1) / power;
}

/** `round(x)`: the nearest int, ties to even. */
export function roundHalfEven(x: number): Int {
  const floor = Math.floor(x);
  const rest = x - floor;
  return floatToInt(rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : rest >= 0.5 ? floor + 1 : x);
}

/** `int(x)`: towards zero. OverflowError for an infinity, ValueError for NaN. */
export function floatToInt(x: number): Int {
  const whole = Math.trunc(x);
  if (Number.isSafeInteger(whole)) return whole + 0;
  if (Number.isNaN(whole)) throw new TextError("ValueError", "cannot convert float NaN to integer");
  if (!Number.isFinite(whole))
    throw new TextError("OverflowError", "cannot convert float infinity to integer");
  return BigInt(whole);
}

/** `float(n)`, to the nearest. OverflowError. */
export function intToFloat(n: Int): number {
  if (typeof n === "number") return n;
  const x = Number(n);
  if (!Number.isFinite(x)) throw new TextError("OverflowError", "int too large to convert to float");
  return x;
}

/** Compares an int with a float exactly: -1, 0, 1, or NaN if the float is NaN. */
export function compareIntFloat(n: Int, x: number): number {
  if (n < x) return -1;
  if (n > x) return 1;
  return Number.isNaN(x) ? Number.NaN : 0;
}

/** `x.as_integer_ratio()`. OverflowError for an infinity, ValueError for NaN. */
export function asIntegerRatio(x: number): [numerator: Int, denominator: Int] {
  if (Number.isSafeInteger(x)) return [x + 0, 1];
  if (Number.isNaN(x)) throw new TextError("ValueError", "cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw new TextError("OverflowError", "cannot convert Infinity to integer ratio");
  let { mantissa, exponent } = decompose(Math.abs(x));
  if (exponent >= 0) mantissa <<= BigInt(exponent);
  else {
    const zeros = Math.min(trailingZeros(mantissa), -exponent);
    mantissa >>= BigInt(zeros);
    exponent += zeros;
  }
  return [canonical(x < 0 ? -mantissa : mantissa), exponent >= 0 ? 1 : canonical(1n << BigInt(-exponent))];
}

function trailingZeros(n: bigint): number {
  return (n & -n).toString(2).length - 1;
}

/** `a / b` on ints, rounded once whatever their size. ZeroDivisionError, OverflowError. */
export function trueDivide(a: Int, b: Int): number {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw divisionByZero();
    return a / b;
  }
  return divideBig(BigInt(a), BigInt(b));
}

function divideBig(a: bigint, b: bigint): number {
  if (b === 0n) throw divisionByZero();
  const negative = a < 0n !== b < 0n;
  if (a < 0n) a = -a;
  if (b < 0n) b = -b;
  const shift = bitLengthOf(a) - bitLengthOf(b) - 66;
  if (shift < -1200) return negative ? -0 : 0;
  if (shift < 0) a <<= BigInt(-shift);
  else b <<= BigInt(shift);
  // 66 bits or 67, the last of them "sticky": set if anything follows.
  let quotient = a / b;
  if (quotient * b !== a) quotient |= 1n;
  const result = compose(quotient, shift);
  if (result === Number.POSITIVE_INFINITY) {
    throw new TextError("OverflowError", "integer division result too large for a float");
  }
  return negative ? -result : result;
}
