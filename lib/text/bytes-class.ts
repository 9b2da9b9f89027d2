// Bytes taken for ASCII characters: their case, and what they are.

const upper = 1;
const lower = 2;
const digit = 4;
const space = 8;
const letter = upper | lower;

function classOf(byte: number): number {
  if (byte >= 97 && byte <= 122) return lower;
  if (byte >= 65 && byte <= 90) return upper;
  if (byte >= 48 && byte <= 57) return digit;
  return byte === 32 || (byte >= 9 && byte <= 13) ? space : 0;
}

function toLower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function toUpper(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}

/** `bytes.lower()` */
export function bytesLower(bytes: Uint8Array): Uint8Array {
  return bytes.map(toLower);
}

/** `bytes.upper()` */
export function bytesUpper(bytes: Uint8Array): Uint8Array {
  return bytes.map(toUpper);
}

/** `bytes.swapcase()` */
export function bytesSwapcase(bytes: Uint8Array): Uint8Array {
  return bytes.map(byte => (classOf(byte) & letter ? byte ^ 32 : byte));
}

/** `bytes.capitalize()` */
export function bytesCapitalize(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (i === 0 ? toUpper(byte) : toLower(byte)));
}

/** `bytes.title()`: capitals where no letter goes before. */
export function bytesTitle(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (i > 0 && classOf(bytes[i - 1]) & letter ? toLower(byte) : toUpper(byte)));
}

function all(bytes: Uint8Array, wanted: number): boolean {
  return bytes.length > 0 && bytes.every(byte => classOf(byte) & wanted);
}

/** `bytes.isalpha()` */
export function bytesIsAlpha(bytes: Uint8Array): boolean {
  return all(bytes, letter);
}

/** `bytes.isalnum()` */
export function bytesIsAlnum(bytes: Uint8Array): boolean {
  return all(bytes, letter | digit);
}

/** `bytes.isdigit()` */
export function bytesIsDigit(bytes: Uint8Array): boolean {
  return all(bytes, digit);
}

/** `bytes.isspace()` */
export function bytesIsSpace(bytes: Uint8Array): boolean {
  return all(bytes, space);
}

/** `bytes.isascii()`: also of no bytes. */
export function bytesIsAscii(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte < 128);
}

/** `bytes.islower()` */
export function bytesIsLower(bytes: Uint8Array): boolean {
  return cased(bytes, lower);
}

/** `bytes.isupper()` */
export function bytesIsUpper(bytes: Uint8Array): boolean {
  return cased(bytes, upper);
}

function cased(bytes: Uint8Array, wanted: number): boolean {
  return bytes.some(byte => classOf(byte) & wanted) && !bytes.some(byte => classOf(byte) & (letter ^ wanted));
}

/** `bytes.istitle()` */
export function bytesIsTitle(bytes: Uint8Array): boolean {
  let found = false;
  for (let i = 0; i < bytes.length; i++) {
    const here = classOf(bytes[i]) & letter;
    if (here === 0) continue;
    found = true;
    const inWord = i > 0 && (classOf(bytes[i - 1]) & letter) !== 0;
    if (here !== (inWord ? lower : upper)) return false;
  }
  return found;
}
