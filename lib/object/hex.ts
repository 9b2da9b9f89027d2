import { bytesOf } from "./buffer.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asStr } from "./protocol.ts";
import { asCInt } from "./str-argument.ts";
import { type Str, pointAt, strLength } from "./wide.ts";

/** `hex()` of bytes-like objects, and back. */

/** What stands between groups of bytes: counted from the right, or, if negative, from the left; 0: no groups. */
export interface HexSeparator {
  readonly text: string;
  readonly group: number;
}

/** The separator that `hex(sep, bytes_per_sep)` means. */
export function separatorOf(sep: Value | undefined, group: Value): HexSeparator | Deferred {
  const size = asCInt(group);
  if (size === DEFER) return DEFER;
  if (sep === undefined) return { text: "", group: 0 };
  const text = asStr(sep);
  const bytes = text === undefined ? bytesOf(sep) : undefined;
  if (text === undefined && bytes === undefined) {
    raise(TypeError, `object of type '${typeOf(sep).name}' has no len()`);
  }
  const length = text === undefined ? (bytes as Uint8Array).length : strLength(text);
  if (length !== 1) raise(ValueError, "sep must be length 1.");
  const point = text === undefined ? (bytes as Uint8Array)[0] : pointAt(text, 0);
  if (point > 127) raise(ValueError, "sep must be ASCII.");
  return { text: String.fromCharCode(point), group: size };
}

const pairs: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

export function hexOf(bytes: Uint8Array, { text, group }: HexSeparator): string {
  const size = Math.abs(group);
  let hex = "";
  if (size === 0) {
    for (const byte of bytes) hex += pairs[byte];
    return hex;
  }
  const { length } = bytes;
  // Where the first separator would stand, if before the first byte.
  const first = group > 0 ? length % size : 0;
  for (let i = 0; i < length; i++) {
    if (i > 0 && (i - first) % size === 0) hex += text;
    hex += pairs[bytes[i]];
  }
  return hex;
}

function hexDigit(point: number): number {
  if (point >= 48 && point <= 57) return point - 48;
  const letter = point | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** The bytes of hexadecimal digits, in pairs with white space between. ValueError says where they are wrong. */
export function bytesFromHex(text: Str): Uint8Array {
  const length = strLength(text);
  const bytes = new Uint8Array(length >> 1);
  let count = 0;
  for (let at = 0; at < length; ) {
    const point = pointAt(text, at);
    if (point === 32 || (point >= 9 && point <= 13)) {
      at++;
      continue;
    }
    const high = hexDigit(point);
    if (high < 0) invalidDigit(at);
    if (at + 1 === length) {
      raise(ValueError, "fromhex() arg must contain an even number of hexadecimal digits");
    }
    const low = hexDigit(pointAt(text, at + 1));
    if (low < 0) invalidDigit(at + 1);
    bytes[count++] = high * 16 + low;
    at += 2;
  }
  return bytes.slice(0, count);
}

function invalidDigit(at: number): never {
  raise(ValueError, `non-hexadecimal number found in fromhex() arg at position ${at}`);
}
