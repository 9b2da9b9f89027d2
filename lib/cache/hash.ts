/** 64 bits in two halves. */
export type Hash = readonly [high: number, low: number];

const first = 0x9e3779b1;
const second = 0x85ebca77;
const third = 0xc2b2ae3d;

/** Some bytes, four at a time, with zeros behind the last. */
export function wordsOf(bytes: Uint8Array): Int32Array {
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  return new Int32Array(padded.buffer);
}

/**
 * A hash of some bytes: it tells contents apart and finds accidents, but does not withstand anybody who looks for two
 * contents with the same hash. The loop is short because it runs cold.
 */
export function hashOf(bytes: Uint8Array, seed = 0): Hash {
  let high = Math.imul(bytes.length + 1, first) ^ seed;
  let low = Math.imul(seed + 1, third) ^ bytes.length;
  const words = wordsOf(bytes);
  for (let i = 0; i < words.length; i++) {
    high = Math.imul(high ^ words[i], first);
    low = Math.imul(((low << 5) | (low >>> 27)) + words[i], second);
  }
  high = mix(high ^ (low >>> 3));
  return [high, mix(low ^ high)];
}

/** Lets every bit of a number count for every bit of the result. */
function mix(n: number): number {
  n = Math.imul(n ^ (n >>> 15), second);
  n = Math.imul(n ^ (n >>> 13), third);
  return (n ^ (n >>> 16)) >>> 0;
}

/** Sixteen digits. */
export function hexOf([high, low]: Hash): string {
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
