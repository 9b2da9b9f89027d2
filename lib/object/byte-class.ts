/** What the methods of bytes and bytearray know of ASCII: case, and what kind of characters there are. */

export function isUpperByte(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}
export function isLowerByte(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}
export function isAlphaByte(byte: number): boolean {
  return isLowerByte(byte | 32) && byte < 128;
}
export function isDigitByte(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
export function isAlnumByte(byte: number): boolean {
  return isAlphaByte(byte) || isDigitByte(byte);
}
export function isSpaceByte(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
export function isLineBreakByte(byte: number): boolean {
  return byte === 10 || byte === 13;
}

export function lowerByte(byte: number): number {
  return isUpperByte(byte) ? byte + 32 : byte;
}
export function upperByte(byte: number): number {
  return isLowerByte(byte) ? byte - 32 : byte;
}
export function swapByte(byte: number): number {
  return isAlphaByte(byte) ? byte ^ 32 : byte;
}

export function capitalizeBytes(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (i === 0 ? upperByte(byte) : lowerByte(byte)));
}

export function titleBytes(bytes: Uint8Array): Uint8Array {
  let inWord = false;
  return bytes.map(byte => {
    const changed = inWord ? lowerByte(byte) : upperByte(byte);
    inWord = isAlphaByte(byte);
    return changed;
  });
}

/** Whether all bytes pass, and there is one at all. */
export function allBytes(bytes: Uint8Array, test: (byte: number) => boolean): boolean {
  return bytes.length > 0 && bytes.every(test);
}

/** Whether there are letters, and all of the wanted case. */
export function isCased(bytes: Uint8Array, unwanted: (byte: number) => boolean): boolean {
  return bytes.some(isAlphaByte) && !bytes.some(unwanted);
}

export function isTitleBytes(bytes: Uint8Array): boolean {
  let found = false;
  let inWord = false;
  for (const byte of bytes) {
    if (isUpperByte(byte) ? inWord : isLowerByte(byte) && !inWord) return false;
    inWord = isAlphaByte(byte);
    if (inWord) found = true;
  }
  return found;
}
