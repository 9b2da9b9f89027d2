// Bytes as hexadecimal digits: `bytes.hex` and `bytes.fromhex`.
import { TextError } from "./error.ts";
import { checkLength, codeAt, type Text, textFromLatin1 } from "./text.ts";

const hexDigits = "0123456789abcdef";
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Checks the separator of `bytes.hex`: one character of ASCII. ValueError. */
export function hexSeparator(separator: Text | Uint8Array): string {
  if (separator.length !== 1) throw new TextError("ValueError", "sep must be length 1.");
  const code = separator instanceof Uint8Array ? separator[0] : codeAt(separator, 0);
  if (code > 127) throw new TextError("ValueError", "sep must be ASCII.");
  return String.fromCharCode(code);
}

/**
 * `bytes.hex(sep, bytes_per_sep)`; no separator if it is empty or the group 0. Groups count from the right, from the left if
 * negative.
 */
export function bytesHex(bytes: Uint8Array, separator = "", group = 1): string {
  const size = Math.abs(group);
  if (separator === "" || size === 0 || size >= bytes.length) return plainHex(bytes);
  const first = group > 0 ? bytes.length % size : 0;
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    if (i > 0 && (i - first) % size === 0) text += separator;
    text += pairs[bytes[i]];
  }
  return text;
}

function plainHex(bytes: Uint8Array): string {
  checkLength(bytes.length * 2);
  const digits = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    digits[2 * i] = hexDigits.charCodeAt(bytes[i] >> 4);
    digits[2 * i + 1] = hexDigits.charCodeAt(bytes[i] & 15);
  }
  return textFromLatin1(digits);
}

/** `bytes.fromhex(text)`: pairs of digits, white space between them. ValueError with the place of what isn't one. */
export function bytesFromHex(text: Text | Uint8Array): Uint8Array {
  const at = (index: number) => (text instanceof Uint8Array ? text[index] : codeAt(text, index));
  const length = text.length;
  const beyond = text instanceof Uint8Array ? -1 : beyondAscii(text);
  if (beyond >= 0) throw badDigit(beyond);
  const bytes = new Uint8Array(length >> 1);
  let count = 0;
  for (let i = 0; ; i += 2) {
    while (i < length && isSpace(at(i))) i++;
    if (i >= length) return bytes.slice(0, count);
    const high = digitOf(at(i));
    if (high < 0) throw badDigit(i);
    if (i + 1 === length) {
      throw new TextError("ValueError", "fromhex() arg must contain an even number of hexadecimal digits");
    }
    const low = digitOf(at(i + 1));
    if (low < 0) throw badDigit(i + 1);
    bytes[count++] = high * 16 + low;
  }
}

/** Where a text stops being ASCII, or -1. That is checked first. */
function beyondAscii(text: Text): number {
  return typeof text === "string" ? text.search(/[^\0-\x7f]/) : text.findIndex(code => code > 127);
}

function badDigit(position: number): TextError {
  return new TextError("ValueError", `non-hexadecimal number found in fromhex() arg at position ${position}`);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return code >= 65 && code <= 70 ? code - 55 : -1;
}
