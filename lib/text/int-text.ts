// Ints as text in any base. V8 converts bigints to and from decimals in less than quadratic time (a million digits: 0.4 s
// one way, 0.12 s the other), so only the bases that it can't read need an algorithm of ours.
import { TextError } from "./error.ts";
import { abs, canonical, type Int } from "./int.ts";
import { bitLength } from "./int-bits.ts";
import { asciiNumber } from "./number-text.ts";
import type { Text } from "./text.ts";

/** What `sys.get_int_max_str_digits()` says unless told otherwise. */
export const defaultMaxDigits = 4300;

const shortDecimal = /^[+-]?[0-9]{1,15}$/;

/** Whether `int(x, base)` takes this base. ValueError if not. */
export function checkBase(base: Int): number {
  if (typeof base === "number" && (base === 0 || (base >= 2 && base <= 36))) return base;
  throw new TextError("ValueError", "int() base must be >= 2 and <= 36, or 0");
}

/**
 * The int that a text stands for in a base of 2 to 36, or as a Python literal (base 0); undefined if it isn't one.
 * ValueError beyond `maxDigits` digits (0: no limit), unless the base is a power of two.
 */
export function parseIntText(text: Text, base = 10, maxDigits = defaultMaxDigits): Int | undefined {
  if (base === 10 && typeof text === "string" && shortDecimal.test(text)) return Number(text) + 0;
  return parseAscii(asciiNumber(text), base, maxDigits);
}

function parseAscii(text: string, base: number, maxDigits: number): Int | undefined {
  const negative = text.startsWith("-");
  let at = negative || text.startsWith("+") ? 1 : 0;
  const prefix = text.charAt(at) === "0" ? prefixBase(text.charAt(at + 1)) : 0;
  let literal = false;
  if (base === 0) {
    literal = prefix === 0;
    base = prefix || 10;
  }
  if (prefix === base && prefix !== 0) {
    at += 2;
    if (text.charAt(at) === "_") at++;
  }
  const digits = digitsOf(text.slice(at), base);
  if (digits === undefined) return undefined;
  const size = numberOf(digits, base, maxDigits);
  // A literal such as 0123 would be an octal of old.
  if (literal && digits.length > 1 && digits[0] === "0" && size !== 0) return undefined;
  return negative ? (typeof size === "number" ? 0 - size : -size) : size;
}

function prefixBase(letter: string): number {
  switch (letter) {
    case "x":
    case "X":
      return 16;
    case "o":
    case "O":
      return 8;
    case "b":
    case "B":
      return 2;
    default:
      return 0;
  }
}

/** The digits without the underscores between them, or undefined. */
function digitsOf(text: string, base: number): string | undefined {
  if (text.length === 0 || text.startsWith("_") || text.endsWith("_") || text.includes("__"))
    return undefined;
  const digits = text.includes("_") ? text.replaceAll("_", "") : text;
  for (let i = 0; i < digits.length; i++) {
    if (digitOf(digits.charCodeAt(i)) >= base) return undefined;
  }
  return digits;
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 36;
}

function numberOf(digits: string, base: number, maxDigits: number): Int {
  const powerOfTwo = (base & (base - 1)) === 0;
  if (!powerOfTwo && maxDigits > 0 && digits.length > maxDigits && digits.length > 640) {
    throw tooManyDigits(maxDigits, `: value has ${digits.length} digits`);
  }
  if (digits.length <= 10) return Number.parseInt(digits, base);
  if (base === 10) return canonical(BigInt(digits));
  if (base === 16) return canonical(BigInt(`0x${digits}`));
  if (base === 8) return canonical(BigInt(`0o${digits}`));
  if (base === 2) return canonical(BigInt(`0b${digits}`));
  return canonical(halves(digits, base, new Map()));
}

/** By halves, so that most of the work are multiplications of large numbers, which V8 does well. */
function halves(digits: string, base: number, powers: Map<number, bigint>): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, base));
  // The right part has 10 * 2 ** n digits, so that few powers are needed.
  let right = 10;
  while (right * 2 < digits.length) right *= 2;
  let power = powers.get(right);
  if (power === undefined) {
    power = BigInt(base) ** BigInt(right);
    powers.set(right, power);
  }
  const cut = digits.length - right;
  return halves(digits.slice(0, cut), base, powers) * power + halves(digits.slice(cut), base, powers);
}

function tooManyDigits(maxDigits: number, detail: string): TextError {
  return new TextError(
    "ValueError",
    `Exceeds the limit (${maxDigits} digits) for integer string conversion${detail}; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** An int in a base of 2 to 36. ValueError beyond `maxDigits` digits (0: no limit), unless the base is a power of two. */
export function intToText(n: Int, base = 10, maxDigits = defaultMaxDigits): string {
  if (typeof n === "number") return base === 10 ? String(n) : n.toString(base);
  if (maxDigits === 0 || (base & (base - 1)) === 0) return n.toString(base);
  // Not converted first only to be refused.
  if ((bitLength(n) - 1) / Math.log2(base) > maxDigits + 1) throw tooManyDigits(maxDigits, "");
  const text = n.toString(base);
  if (text.length - (n < 0n ? 1 : 0) > maxDigits) throw tooManyDigits(maxDigits, "");
  return text;
}

/** `bin(n)`, `oct(n)` and `hex(n)`: with the prefix of base 2, 8 or 16. */
export function intToPrefixed(n: Int, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? "0b" : base === 8 ? "0o" : "0x";
  return `${n < 0 ? "-" : ""}${prefix}${abs(n).toString(base)}`;
}
