// Floats as text: repr, float(), hex() and fromhex().
import { TextError } from "./error.ts";
import { compose, decompose } from "./float-bits.ts";
import { asciiNumber } from "./number-text.ts";
import type { Text } from "./text.ts";

/** `repr(x)`: the shortest digits that read back as `x`, with an exponent from 1e16 on and below 1e-4. */
export function floatRepr(x: number): string {
  const size = x < 0 ? -x : x;
  if (size < 1e16 && size >= 1e-4) {
    const text = String(x);
    return Number.isInteger(x) ? `${text}.0` : text;
  }
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  if (size === Number.POSITIVE_INFINITY) return x > 0 ? "inf" : "-inf";
  if (Number.isNaN(x)) return "nan";
  const text = x.toExponential();
  const mark = text.indexOf("e");
  return text.slice(0, mark) + exponentText(Number(text.slice(mark + 1)));
}

/** A power of ten as Python writes it: a sign and two digits at least. */
export function exponentText(exponent: number, letter = "e"): string {
  const size = Math.abs(exponent);
  return `${letter}${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

const plainFloat = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const floatWithUnderscores =
  /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const specialFloat = /^([+-]?)(?:(inf|infinity)|nan)$/i;

/** The float that a text stands for, by the grammar of `float()`, or undefined. */
export function parseFloatText(text: Text): number | undefined {
  const ascii = asciiNumber(text);
  if (plainFloat.test(ascii)) return Number(ascii);
  if (floatWithUnderscores.test(ascii)) return Number(ascii.replaceAll("_", ""));
  const special = specialFloat.exec(ascii);
  if (special === null) return undefined;
  if (special[2] === undefined) return Number.NaN;
  return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** `x.hex()`. */
export function floatHex(x: number): string {
  if (!Number.isFinite(x)) return floatRepr(x);
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(Math.abs(x));
  const normal = mantissa >> 52n;
  const fraction = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, "0");
  const power = exponent + 52;
  return `${sign}0x${normal}.${fraction}p${power < 0 ? "" : "+"}${power}`;
}

const hexFloat =
  /^([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?(?=\.?[0-9a-f])([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)([\s\S]*)$/i;

/** `float.fromhex(text)`: ValueError if it isn't one, OverflowError if it is too large. */
export function floatFromHex(text: Text): number {
  const match = typeof text === "string" ? hexFloat.exec(text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "")) : null;
  if (match === null) throw malformedHex();
  const sign = match[1] === "-" ? -1 : 1;
  const size = sizeOfHex(match);
  // As in CPython, what is too large is told before what follows it.
  if (match[7] !== "") throw malformedHex();
  return sign * size;
}

function malformedHex(): TextError {
  return new TextError("ValueError", "invalid hexadecimal floating-point string");
}

function sizeOfHex(match: RegExpExecArray): number {
  if (match[2] !== undefined) return Number.POSITIVE_INFINITY;
  if (match[3] !== undefined) return Number.NaN;
  const fraction = match[5] ?? "";
  const digits = match[4] + fraction;
  const mantissa = BigInt(`0x${digits}`);
  const exponent = Number(match[6] ?? "0") - 4 * fraction.length;
  const size = compose(mantissa, exponent);
  if (size === Number.POSITIVE_INFINITY) {
    throw new TextError("OverflowError", "hexadecimal value too large to represent as a float");
  }
  return size;
}
