// Ints as bits: in two's complement, with as many sign bits as it takes.
import { TextError } from "./error.ts";
import { bitLengthOf } from "./float-bits.ts";
import { canonical, type Int, maxIntBits } from "./int.ts";

const two32 = 4294967296;

/** `a & b` */
export function bitAnd(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return join(Math.floor(a / two32) & Math.floor(b / two32), (a & b) >>> 0);
  }
  return canonical(BigInt(a) & BigInt(b));
}

/** `a | b` */
export function bitOr(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const low = a | b;
    if ((a | 0) === a && (b | 0) === b) return low;
    return join(Math.floor(a / two32) | Math.floor(b / two32), low >>> 0);
  }
  return canonical(BigInt(a) | BigInt(b));
}

/** `a ^ b` */
export function bitXor(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return join(Math.floor(a / two32) ^ Math.floor(b / two32), (a ^ b) >>> 0);
  }
  return canonical(BigInt(a) ^ BigInt(b));
}

/** The int of its high half, signed and of 22 bits, and its low half. JavaScript's `&` and its like take a number mod 2 ** 32. */
function join(high: number, low: number): Int {
  const n = high * two32 + low;
  return n === -9007199254740992 ? -9007199254740992n : n;
}

/** `~a` */
export function invertBits(a: Int): Int {
  if (typeof a === "number") return a === Number.MAX_SAFE_INTEGER ? -9007199254740992n : -1 - a;
  return canonical(~a);
}

/** `a << count`. ValueError for a negative count, OverflowError or MemoryError for a result that can't be held. */
export function leftShift(a: Int, count: Int): Int {
  if (typeof a === "number" && typeof count === "number" && count >= 0 && count < 64) {
    const shifted = a * 2 ** count;
    if (shifted <= Number.MAX_SAFE_INTEGER && shifted >= -Number.MAX_SAFE_INTEGER) return shifted;
  }
  return leftShiftBig(a, count);
}

function leftShiftBig(a: Int, count: Int): Int {
  if (count < 0) throw new TextError("ValueError", "negative shift count");
  if (a === 0) return 0;
  if (typeof count === "bigint" && count >= 2n ** 63n)
    throw new TextError("OverflowError", "too many digits in integer");
  if (Number(count) + bitLength(a) > maxIntBits) throw new TextError("MemoryError", "");
  return canonical(BigInt(a) << BigInt(count));
}

/** `a >> count`. ValueError for a negative count. */
export function rightShift(a: Int, count: Int): Int {
  if (typeof a === "number" && typeof count === "number" && count >= 0) {
    if ((a | 0) === a) return a >> (count > 31 ? 31 : count);
    return count > 63 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** count);
  }
  if (count < 0) throw new TextError("ValueError", "negative shift count");
  if (count > maxIntBits) return a < 0 ? -1 : 0;
  return canonical(BigInt(a) >> BigInt(count));
}

/** `a.bit_length()` */
export function bitLength(a: Int): number {
  if (typeof a === "bigint") return bitLengthOf(a < 0n ? -a : a);
  const size = Math.abs(a);
  return size < two32 ? 32 - Math.clz32(size) : 64 - Math.clz32(Math.floor(size / two32));
}

/** `a.bit_count()`: the ones in the absolute value. */
export function bitCount(a: Int): number {
  if (typeof a === "number") {
    const size = Math.abs(a);
    return onesOf(size >>> 0) + onesOf(Math.floor(size / two32));
  }
  const digits = (a < 0n ? -a : a).toString(16);
  let count = 0;
  for (let end = digits.length; end > 0; end -= 8) {
    count += onesOf(Number.parseInt(digits.slice(Math.max(end - 8, 0), end), 16));
  }
  return count;
}

function onesOf(n: number): number {
  n -= (n >>> 1) & 0x55555555;
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The order of the bytes of an int: "big" begins with the highest. */
export type ByteOrder = "big" | "little";

/** Checks the `byteorder` argument of `int.to_bytes` and `int.from_bytes`. ValueError. */
export function toByteOrder(text: unknown): ByteOrder {
  if (text === "big" || text === "little") return text;
  throw new TextError("ValueError", "byteorder must be either 'little' or 'big'");
}

/** `n.to_bytes(length, byteorder, signed=…)`. ValueError for a negative length, OverflowError for an int that doesn't fit. */
export function toBytes(n: Int, length: number, order: ByteOrder, signed: boolean): Uint8Array {
  if (length < 0) throw new TextError("ValueError", "length argument must be non-negative");
  if (n < 0 && !signed) throw new TextError("OverflowError", "can't convert negative int to unsigned");
  const magnitudeBits = bitLength(n < 0 ? invertBits(n) : n);
  if (magnitudeBits > 8 * length - (signed && n !== 0 ? 1 : 0)) {
    throw new TextError("OverflowError", "int too big to convert");
  }
  const bytes = new Uint8Array(length);
  if (typeof n === "number") {
    let left = n;
    for (let i = length - 1; i >= 0 && left !== 0; i--) {
      bytes[i] = left & 255;
      left = Math.floor(left / 256);
      if (left === -1) {
        bytes.fill(255, 0, i);
        break;
      }
    }
  } else {
    const digits = BigInt.asUintN(8 * length, n).toString(16);
    for (let end = digits.length, i = length - 1; end > 0; end -= 2, i--) {
      bytes[i] = Number.parseInt(digits.slice(Math.max(end - 2, 0), end), 16);
    }
  }
  return order === "little" ? bytes.reverse() : bytes;
}

/** `int.from_bytes(bytes, byteorder, signed=…)` */
export function fromBytes(bytes: Uint8Array, order: ByteOrder, signed: boolean): Int {
  const big = order === "little" ? bytes.slice().reverse() : bytes;
  if (big.length === 0) return 0;
  const negative = signed && big[0] > 127;
  if (big.length <= 6) {
    let n = 0;
    for (const byte of big) n = n * 256 + byte;
    return negative ? n - 256 ** big.length : n;
  }
  let digits = "0x";
  for (const byte of big) digits += hexByte[byte];
  const n = BigInt(digits);
  return canonical(negative ? n - (1n << BigInt(8 * big.length)) : n);
}

const hexByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
