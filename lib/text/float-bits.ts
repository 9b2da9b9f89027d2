// Floats as integers times powers of two, both ways exact or rounded once.

const bits = new DataView(new ArrayBuffer(8));

/** A positive finite float as `mantissa * 2 ** exponent`. */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** `mantissa * 2 ** exponent` as the nearest float, ties to even, infinity if too large; `mantissa` isn't negative. */
export function compose(mantissa: bigint, exponent: number): number {
  const length = bitLengthOf(mantissa);
  if (length + exponent > 1024) return mantissa === 0n ? 0 : Number.POSITIVE_INFINITY;
  const drop = Math.max(length - 53, -1074 - exponent);
  if (drop > length) return 0;
  if (drop > 0) {
    mantissa = divideHalfEven(mantissa, 1n << BigInt(drop));
    exponent += drop;
  }
  // In two steps, as the power alone may be out of range; both are exact.
  const half = Math.trunc(exponent / 2);
  return Number(mantissa) * 2 ** half * 2 ** (exponent - half);
}

/** `numerator / denominator` to the nearest integer, ties to even; both positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient & 1n) ? quotient + 1n : quotient;
}

/** The number of bits of a bigint that isn't negative. */
export function bitLengthOf(n: bigint): number {
  if (n === 0n) return 0;
  const text = n.toString(16);
  return text.length * 4 - Math.clz32(Number.parseInt(text[0], 16)) + 28;
}
