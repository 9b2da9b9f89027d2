// Functions on floats that both the types and the math module need, without any error.
import { floatPow, productError, sumError } from "../text/index.ts";

export { exp, log } from "../text/index.ts";

/** `x ** y` of two floats, `x` not negative, infinities and zeros as IEEE 754 has them. */
export function power(x: number, y: number): number {
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  const product = y * Math.log2(x);
  return product > 1025 ? Number.POSITIVE_INFINITY : (finitePower(x, y, product) as number);
}

function finitePower(x: number, y: number, product: number): number | undefined {
  if (product < 1020) return floatPow(x, y);
  // Near the limit: half of it twice, so that no error is reported.
  const half = floatPow(x, y / 2) as number;
  return half * half === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : floatPow(x, y);
}

/** The distance of (x, y) from the origin, correctly rounded in all but rare cases. */
export function hypot(x: number, y: number): number {
  return norm([x, y]);
}

/**
 * The square root of the sum of squares. The squares are added with twice the precision, scaled by a power of two so
 * that none of them overflows, and the root is mended by what it lacks.
 */
export function norm(coordinates: readonly number[]): number {
  let largest = 0;
  let nan = false;
  for (const each of coordinates) {
    const size = Math.abs(each);
    if (size > largest) largest = size;
    else if (Number.isNaN(size)) nan = true;
  }
  if (largest === Number.POSITIVE_INFINITY) return largest;
  if (nan) return Number.NaN;
  if (largest === 0 || coordinates.length === 1) return largest;
  const scale = 2 ** -Math.max(Math.min(Math.floor(Math.log2(largest)), 1022), -1022);
  // Subnormal numbers take a second step.
  const more = largest < 2 ** -1022 ? 2 ** 52 : 1;
  let sum = 0;
  let lost = 0;
  for (const each of coordinates) {
    const x = each * scale * more;
    const square = x * x;
    const next = sum + square;
    lost += sumError(sum, square, next) + productError(x, x, square);
    sum = next;
  }
  const root = Math.sqrt(sum + lost);
  const square = root * root;
  const rest = sum - square - productError(root, root, square) + lost;
  return (root + rest / (2 * root)) / scale / more;
}
