// Arithmetic on Python ints. Each operation tries two JavaScript numbers first, and leaves to bigint what is no
// safe integer then.
import { TextError } from "./error.ts";
import { bitLengthOf } from "./float-bits.ts";

/**
 * A Python int. Canonical: a number wherever it is a safe integer (and never -0), a bigint everywhere else.
 */
export type Int = number | bigint;

const largest = Number.MAX_SAFE_INTEGER;
const largestBig = BigInt(largest);

/** The largest number of bits that an int may have, which is V8's limit for a bigint. */
export const maxIntBits = 2 ** 30;

/** The canonical form of a bigint. */
export function canonical(n: bigint): Int {
  return n <= largestBig && n >= -largestBig ? Number(n) : n;
}

/** `a + b` */
export function add(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= largest && sum >= -largest) return sum;
  }
  return canonical(BigInt(a) + BigInt(b));
}

/** `a - b` */
export function sub(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference <= largest && difference >= -largest) return difference;
  }
  return canonical(BigInt(a) - BigInt(b));
}

/** `a * b`. MemoryError beyond the host's limit. */
export function mul(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // In range, it is exact: an inexact product is 2 ** 53 at least. Adding 0 turns -0 into 0.
    if (product <= largest && product >= -largest) return product + 0;
  }
  return mulBig(BigInt(a), BigInt(b));
}

function mulBig(a: bigint, b: bigint): Int {
  try {
    return canonical(a * b);
  } catch (error) {
    throw memoryError(error);
  }
}

/** MemoryError for the RangeError of a bigint that would be too large; anything else unchanged. */
function memoryError(error: unknown): unknown {
  return error instanceof RangeError ? new TextError("MemoryError", "") : error;
}

/** `-a` */
export function neg(a: Int): Int {
  return typeof a === "number" ? 0 - a : -a;
}

/** `abs(a)` */
export function abs(a: Int): Int {
  return a < 0 ? neg(a) : a;
}

function divisionByZero(): TextError {
  return new TextError("ZeroDivisionError", "division by zero");
}

/** `a // b`. ZeroDivisionError. */
export function floorDiv(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw divisionByZero();
    // Rounded, the quotient of safe integers never reaches the next integer.
    return Math.floor(a / b) + 0;
  }
  return canonical(floorDivBig(BigInt(a), BigInt(b)));
}

function floorDivBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero();
  const quotient = a / b;
  return a < 0n !== b < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** `a % b`, with the sign of `b`. ZeroDivisionError. */
export function mod(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw divisionByZero();
    // Exact, as the truncated quotient is. V8's `%` on floats is a call to a C function.
    const rest = a - Math.trunc(a / b) * b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  return canonical(modBig(BigInt(a), BigInt(b)));
}

function modBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero();
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

/** `divmod(a, b)`. ZeroDivisionError. */
export function divmod(a: Int, b: Int): [quotient: Int, remainder: Int] {
  if (typeof a === "number" && typeof b === "number") return [floorDiv(a, b), mod(a, b)];
  const left = BigInt(a);
  const right = BigInt(b);
  const rest = modBig(left, right);
  return [canonical((left - rest) / right), canonical(rest)];
}

/** `a ** b`, `b` not negative. OverflowError or MemoryError if the result can't be held. */
export function pow(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    let result = 1;
    let base = a;
    let left = b;
    for (;;) {
      if (left % 2 !== 0) {
        result *= base;
        if (result > largest || result < -largest) break;
      }
      left = Math.floor(left / 2);
      if (left === 0) return result;
      base *= base;
      if (base > largest) break;
    }
  }
  return powBig(a, b);
}

function powBig(a: Int, b: Int): Int {
  if (b === 0) return 1;
  if (a === 0 || a === 1) return a;
  if (a === -1) return isOdd(b) ? -1 : 1;
  if (typeof b === "bigint" && b > 2n ** 62n - 1n) throw tooManyDigits();
  const base = BigInt(a);
  const bits = bitLengthOf(base < 0n ? -base : base);
  if (b > maxIntBits || (bits - 1) * Number(b) >= maxIntBits) throw new TextError("MemoryError", "");
  try {
    return canonical(a === 2 ? 1n << BigInt(b) : base ** BigInt(b));
  } catch (error) {
    throw memoryError(error);
  }
}

function isOdd(n: Int): boolean {
  return typeof n === "number" ? n % 2 !== 0 : (n & 1n) === 1n;
}

function tooManyDigits(): TextError {
  return new TextError("OverflowError", "too many digits in integer");
}

/** `pow(base, exponent, modulus)`, with the sign of the modulus. ValueError for a modulus of 0 or an inverse that isn't. */
export function powMod(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw new TextError("ValueError", "pow() 3rd argument cannot be 0");
  const size = abs(modulus);
  if (size === 1) return 0;
  if (exponent < 0) {
    base = invert(base, size);
    exponent = neg(exponent);
  }
  const result =
    typeof size === "number" && size <= 94906265 && typeof exponent === "number"
      ? powModSmall(mod(base, size) as number, exponent, size)
      : canonical(powModBig(BigInt(mod(base, size)), BigInt(exponent), BigInt(size)));
  return modulus < 0 && result !== 0 ? add(result, modulus) : result;
}

/** For a modulus whose square is a safe integer. */
function powModSmall(base: number, exponent: number, modulus: number): number {
  let result = 1;
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 !== 0) result = smallMod(result * base, modulus);
    base = smallMod(base * base, modulus);
  }
  return result;
}

/** `n % modulus` of positive safe integers. */
function smallMod(n: number, modulus: number): number {
  return n - Math.floor(n / modulus) * modulus;
}

/** Four bits of the exponent at a time. */
function powModBig(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n];
  for (let i = 1; i < 16; i++) powers.push((powers[i - 1] * base) % modulus);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    result = (result * result) % modulus;
    result = (result * result) % modulus;
    result = (result * result) % modulus;
    result = (result * result) % modulus;
    if (digit !== "0") result = (result * powers[Number.parseInt(digit, 16)]) % modulus;
  }
  return result;
}

/** The inverse of `n` for a modulus above 1. */
function invert(n: Int, modulus: Int): Int {
  let [a, b] = [BigInt(modulus), BigInt(mod(n, modulus))];
  let [x, y] = [0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw new TextError("ValueError", "base is not invertible for the given modulus");
  return mod(canonical(x), modulus);
}

/** `math.isqrt(n)`. ValueError for a negative. */
export function isqrt(n: Int): Int {
  if (n < 0) throw new TextError("ValueError", "isqrt() argument must be nonnegative");
  if (typeof n === "number") {
    const root = Math.floor(Math.sqrt(n));
    return root * root > n ? root - 1 : root;
  }
  // From the first bits on, each step doubles the number of right ones.
  const half = BigInt((bitLengthOf(n) - 1) >> 1);
  let root = 1n;
  let known = 0n;
  for (let i = bitLengthOf(half) - 1; i >= 0; i--) {
    const before = known;
    known = half >> BigInt(i);
    root = (root << (known - before - 1n)) + (n >> (2n * half - before - known + 1n)) / root;
  }
  return canonical(root * root > n ? root - 1n : root);
}

/** `math.gcd(a, b)` */
export function gcd(a: Int, b: Int): Int {
  let x = abs(a);
  let y = abs(b);
  while (typeof x === "bigint" || typeof y === "bigint") {
    if (y === 0) return x;
    if (typeof x === "bigint" && typeof y === "bigint") [x, y] = reduce(x, y);
    else [x, y] = [y, mod(x, y)];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/**
 * A pair with the same greatest common divisor, some twenty bits shorter: Lehmer's algorithm. Euclid's steps are
 * taken on the first bits alone, as long as they decide the quotient, and then on the whole numbers at once.
 */
function reduce(x: bigint, y: bigint): [Int, Int] {
  if (x < y) [x, y] = [y, x];
  const drop = BigInt(bitLengthOf(x) - 50);
  let p = Number(x >> drop);
  let q = Number(y >> drop);
  let [a, b, c, d] = [1, 0, 0, 1];
  for (;;) {
    if (q + c === 0 || q + d === 0) break;
    const quotient = Math.floor((p + a) / (q + c));
    if (quotient !== Math.floor((p + b) / (q + d))) break;
    [a, b, c, d] = [c, d, a - quotient * c, b - quotient * d];
    [p, q] = [q, p - quotient * q];
  }
  if (b === 0) return [canonical(y), canonical(x % y)];
  const combine = (m: number, n: number): Int => abs(canonical(BigInt(m) * x + BigInt(n) * y));
  return [combine(a, b), combine(c, d)];
}

/** `math.lcm(a, b)` */
export function lcm(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return abs(mul(floorDiv(a, gcd(a, b)), b));
}
