// Complex arithmetic as C99 has it (Annex G): infinities survive products and quotients, and a real operand has no
// imaginary part at all, which keeps the signs of zeros.
import { TextError } from "../text/index.ts";
import { exp, hypot, log, power } from "./elementary.ts";

/** A complex number that a function here returns. */
export interface Parts {
  readonly real: number;
  readonly imag: number;
}

function parts(real: number, imag: number): Parts {
  return { real, imag };
}

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** 1 for an infinity, 0 for what is finite, with its sign. */
function boxed(x: number): number {
  const size = x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY ? 1 : 0;
  return isNegative(x) ? -size : size;
}

/** A zero instead of NaN. */
function unboxed(x: number): number {
  return Number.isNaN(x) ? 0 : x;
}

function isInfinite(x: number): boolean {
  return x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY;
}

/** `(a + bj) * (c + dj)` */
export function product(a: number, b: number, c: number, d: number): Parts {
  const real = a * c - b * d;
  const imag = a * d + b * c;
  return Number.isNaN(real) && Number.isNaN(imag)
    ? infiniteProduct(a, b, c, d, real, imag)
    : parts(real, imag);
}

/** A product that came out as NaN though it may be infinite. */
function infiniteProduct(a: number, b: number, c: number, d: number, real: number, imag: number): Parts {
  let again = false;
  const partial = isInfinite(a * c) || isInfinite(b * d) || isInfinite(a * d) || isInfinite(b * c);
  if (isInfinite(a) || isInfinite(b)) {
    a = boxed(a);
    b = boxed(b);
    c = unboxed(c);
    d = unboxed(d);
    again = true;
  }
  if (isInfinite(c) || isInfinite(d)) {
    c = boxed(c);
    d = boxed(d);
    a = unboxed(a);
    b = unboxed(b);
    again = true;
  }
  if (!again && partial) {
    a = unboxed(a);
    b = unboxed(b);
    c = unboxed(c);
    d = unboxed(d);
    again = true;
  }
  if (!again) return parts(real, imag);
  return parts(Number.POSITIVE_INFINITY * (a * c - b * d), Number.POSITIVE_INFINITY * (a * d + b * c));
}

function divisionByZero(): TextError {
  return new TextError("ZeroDivisionError", "division by zero");
}

/** `(a + bj) / (c + dj)` by Smith's method, scaled by the larger part of the divisor. ZeroDivisionError. */
export function quotient(a: number, b: number, c: number, d: number): Parts {
  const sizeC = Math.abs(c);
  const sizeD = Math.abs(d);
  let real = Number.NaN;
  let imag = Number.NaN;
  if (sizeC >= sizeD) {
    if (sizeC === 0) throw divisionByZero();
    const ratio = d / c;
    const divisor = c + d * ratio;
    real = (a + b * ratio) / divisor;
    imag = (b - a * ratio) / divisor;
  } else if (sizeD >= sizeC) {
    const ratio = c / d;
    const divisor = c * ratio + d;
    real = (a * ratio + b) / divisor;
    imag = (b * ratio - a) / divisor;
  }
  if (!(Number.isNaN(real) && Number.isNaN(imag))) return parts(real, imag);
  if ((isInfinite(a) || isInfinite(b)) && Number.isFinite(c) && Number.isFinite(d)) {
    const x = boxed(a);
    const y = boxed(b);
    return parts(Number.POSITIVE_INFINITY * (x * c + y * d), Number.POSITIVE_INFINITY * (y * c - x * d));
  }
  if ((isInfinite(c) || isInfinite(d)) && Number.isFinite(a) && Number.isFinite(b)) {
    const x = boxed(c);
    const y = boxed(d);
    return parts(0 * (a * x + b * y), 0 * (b * x - a * y));
  }
  return parts(real, imag);
}

/** `a / (c + dj)` of a real number. ZeroDivisionError. */
export function realQuotient(a: number, c: number, d: number): Parts {
  const sizeC = Math.abs(c);
  const sizeD = Math.abs(d);
  let real = Number.NaN;
  let imag = Number.NaN;
  if (sizeC >= sizeD) {
    if (sizeC === 0) throw divisionByZero();
    const ratio = d / c;
    const divisor = c + d * ratio;
    real = a / divisor;
    imag = (-a * ratio) / divisor;
  } else if (sizeD >= sizeC) {
    const ratio = c / d;
    const divisor = c * ratio + d;
    real = (a * ratio) / divisor;
    imag = -a / divisor;
  }
  if (Number.isNaN(real) && Number.isNaN(imag) && Number.isFinite(a) && (isInfinite(c) || isInfinite(d))) {
    return parts(0 * (a * boxed(c)), 0 * (-a * boxed(d)));
  }
  return parts(real, imag);
}

/** `(a + bj) ** (c + dj)`. ZeroDivisionError for zero to a negative or complex power, OverflowError. */
export function complexPower(a: number, b: number, c: number, d: number): Parts {
  const result =
    d === 0 && c === Math.floor(c) && Math.abs(c) <= 100 ? wholePower(a, b, c) : anyPower(a, b, c, d);
  if (isInfinite(result.real) || isInfinite(result.imag)) {
    throw new TextError("OverflowError", "complex exponentiation");
  }
  return result;
}

function zeroPower(): TextError {
  return new TextError("ZeroDivisionError", "zero to a negative or complex power");
}

function wholePower(a: number, b: number, n: number): Parts {
  if (n > 0) return repeatedSquares(a, b, n);
  if (n === 0) return parts(1, 0);
  const { real, imag } = repeatedSquares(a, b, -n);
  if (real === 0 && imag === 0) throw zeroPower();
  return realQuotient(1, real, imag);
}

function repeatedSquares(a: number, b: number, n: number): Parts {
  let result = parts(1, 0);
  let square = parts(a, b);
  for (let mask = 1; n >= mask; mask *= 2) {
    if (n & mask) result = product(result.real, result.imag, square.real, square.imag);
    square = product(square.real, square.imag, square.real, square.imag);
  }
  return result;
}

function anyPower(a: number, b: number, c: number, d: number): Parts {
  if (c === 0 && d === 0) return parts(1, 0);
  if (a === 0 && b === 0) {
    if (d !== 0 || c < 0) throw zeroPower();
    return parts(0, 0);
  }
  const size = hypot(a, b);
  let length = power(size, c);
  const angle = Math.atan2(b, a);
  let phase = angle * c;
  if (d !== 0) {
    length *= exp(-angle * d);
    phase += d * log(size);
  }
  return parts(length * Math.cos(phase), length * Math.sin(phase));
}

/** `abs(a + bj)`. OverflowError. */
export function complexAbs(a: number, b: number): number {
  const size = hypot(a, b);
  if (isInfinite(size) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new TextError("OverflowError", "absolute value too large");
  }
  return size;
}
