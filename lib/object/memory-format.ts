import { canonical, type Int, intToFloat } from "../text/index.ts";
import { Bytes } from "./bytes.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { Float, slotOf, type Value } from "./object.ts";
import { asFloat, asInt, callSlot, truth } from "./protocol.ts";
import * as slot from "./slot.generated.ts";

/** Bytes of one item by its letter in the struct module's native formats, on a 64-bit machine. */
const sizes: Readonly<Record<string, number>> = {
  "?": 1,
  c: 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  P: 8,
  e: 2,
  f: 4,
  d: 8,
};

/** The letter of a native format of one item (`"H"`, `"@H"`), or undefined. */
export function letterOf(format: string): string | undefined {
  const letter = format.startsWith("@") ? format.slice(1) : format;
  return letter.length === 1 && sizes[letter] !== undefined ? letter : undefined;
}

export function sizeOfLetter(letter: string): number {
  return sizes[letter];
}

function isSigned(letter: string): boolean {
  return letter === letter.toLowerCase();
}

/** The item at an offset, by its letter. */
export function readItem(bytes: Uint8Array, offset: number, letter: string): Value {
  if (letter === "B") return bytes[offset];
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, sizes[letter]);
  switch (letter) {
    case "?":
      return bytes[offset] !== 0;
    case "c":
      return new Bytes(bytes.slice(offset, offset + 1));
    case "b":
      return view.getInt8(0);
    case "h":
      return view.getInt16(0, true);
    case "H":
      return view.getUint16(0, true);
    case "i":
      return view.getInt32(0, true);
    case "I":
      return view.getUint32(0, true);
    case "e":
      return new Float(readHalf(view.getUint16(0, true)));
    case "f":
      return new Float(view.getFloat32(0, true));
    case "d":
      return new Float(view.getFloat64(0, true));
    default:
      return canonical(
        isSigned(letter) && letter !== "P" ? view.getBigInt64(0, true) : view.getBigUint64(0, true),
      );
  }
}

/**
 * Store a value as an item at an offset. TypeError `memoryview: invalid type for format 'B'`, ValueError likewise; `DEFER`
 * if Python code has to convert the value first.
 */
export function writeItem(
  bytes: Uint8Array,
  offset: number,
  letter: string,
  format: string,
  value: Value,
): undefined | Deferred {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, sizes[letter]);
  switch (letter) {
    case "?": {
      const bool = truth(value);
      if (bool === DEFER) return DEFER;
      bytes[offset] = bool ? 1 : 0;
      return undefined;
    }
    case "c":
      if (!(value instanceof Bytes)) invalid("type", format);
      if (value.data.length !== 1) invalid("value", format);
      bytes[offset] = value.data[0];
      return undefined;
    case "e":
    case "f":
    case "d": {
      const float = floatFor(value, format);
      if (float === DEFER) return DEFER;
      if (letter === "d") view.setFloat64(0, float, true);
      else if (letter === "f") writeSingle(view, float, format);
      else writeHalf(view, float, format);
      return undefined;
    }
  }
  const int = intFor(value, format);
  if (int === DEFER) return DEFER;
  const bits = sizes[letter] * 8;
  const signed = isSigned(letter) && letter !== "P";
  const low = signed ? -(2 ** (bits - 1)) : 0;
  const high = signed ? 2 ** (bits - 1) : 2 ** bits;
  if (int < low || int >= high) invalid("value", format);
  switch (bits) {
    case 8:
      bytes[offset] = Number(int);
      break;
    case 16:
      view.setInt16(0, Number(int), true);
      break;
    case 32:
      view.setInt32(0, Number(int), true);
      break;
    default:
      view.setBigInt64(0, BigInt(int), true);
  }
  return undefined;
}

function invalid(what: "type" | "value", format: string): never {
  raise(what === "type" ? TypeError : ValueError, `memoryview: invalid ${what} for format '${format}'`);
}

function intFor(value: Value, format: string): Int | Deferred {
  const int = asInt(value);
  if (int !== undefined) return int;
  const converted = callSlot(value, slot.INDEX);
  if (converted === undefined) invalid("type", format);
  return converted as Int | Deferred; // A native __index__ gives an int.
}

function floatFor(value: Value, format: string): number | Deferred {
  const float = asFloat(value);
  if (float !== undefined) return float;
  const int = asInt(value);
  if (int !== undefined) {
    if (typeof int === "bigint" && !Number.isFinite(Number(int))) invalid("value", format);
    return intToFloat(int);
  }
  if (slotOf(value, slot.FLOAT) === undefined && slotOf(value, slot.INDEX) === undefined)
    invalid("type", format);
  return DEFER;
}

function writeSingle(view: DataView, x: number, format: string): void {
  if (Number.isFinite(x) && !Number.isFinite(Math.fround(x))) invalid("value", format);
  view.setFloat32(0, x, true);
}

/** The double of a half-precision float's bits. IEEE 754, binary16. */
export function readHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The bits of the half-precision float nearest to a double, ties to even; undefined if it is too large for one. */
export function halfBits(x: number): number | undefined {
  if (Number.isNaN(x)) return 0x7e00;
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (size >= 65520) return undefined;
  const exponent = size < 2 ** -14 ? -14 : Math.floor(Math.log2(size));
  // In units of the last place; division by a power of two is exact.
  const units = size / 2 ** (exponent - 10);
  const low = Math.floor(units);
  const rest = units - low;
  const rounded = rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
  // A carry out of the fraction adds one to the exponent, as it should.
  return sign | (exponent === -14 ? rounded : ((exponent + 14) << 10) + rounded);
}

function writeHalf(view: DataView, x: number, format: string): void {
  const bits = halfBits(x);
  if (bits === undefined) invalid("value", format);
  view.setUint16(0, bits, true);
}
