// Python's hashes of numbers: equal numbers have equal hashes whatever their type. A number is reduced modulo the prime
// 2 ** 61 - 1, as CPython does on a 64-bit machine (Standard Library, "Hashing of numeric types").
import { decompose } from "./float-bits.ts";
import { canonical, type Int } from "./int.ts";

const prime = 2n ** 61n - 1n;
const infinityHash = 314159;

/** `hash(n)` of an int. */
export function intHash(n: Int): Int {
  if (typeof n === "number") return n === -1 ? -2 : n;
  const rest = n % prime; // Truncated, as CPython reduces the absolute value.
  return rest === -1n ? -2 : canonical(rest);
}

/** `hash(x)` of a float. Of NaN it is 0 here: CPython takes the identity of the object. */
export function floatHash(x: number): Int {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 0 : x > 0 ? infinityHash : -infinityHash;
  const { mantissa, exponent } = decompose(Math.abs(x));
  // A power of two is a rotation of the 61 bits.
  const rotation = BigInt(((exponent % 61) + 61) % 61);
  const rest = (mantissa << rotation) % prime;
  return canonical(x < 0 ? (rest === 1n ? -2n : -rest) : rest);
}

/** `hash(complex(real, imag))` */
export function complexHash(real: number, imag: number): Int {
  if (imag === 0) return floatHash(real);
  const combined = BigInt.asIntN(64, BigInt(floatHash(real)) + 1000003n * BigInt(floatHash(imag)));
  return combined === -1n ? -2 : canonical(combined);
}
