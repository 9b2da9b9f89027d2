// The decimal digits of a float, correctly rounded, ties to even, to any number of places. JavaScript's toFixed and
// toExponential are exact but break ties away from zero and stop at 100 places; both cases go through BigInt.
import { decompose, divideHalfEven } from "./float-bits.ts";

/** `x` in plain decimals with so many places after the point, as `toFixed`; `x` is finite and not negative. */
export function fixedDigits(x: number, places: number): string {
  if (places <= 100 && x < 1e21 && !isTie(x, places)) return x.toFixed(places);
  // No float has more than 1074 places.
  const exact = Math.min(places, 1074);
  const { mantissa, exponent } = decompose(x);
  const scaled = mantissa * 10n ** BigInt(exact);
  const digits = (
    exponent >= 0 ? scaled << BigInt(exponent) : divideHalfEven(scaled, 1n << BigInt(-exponent))
  )
    .toString()
    .padStart(exact + 1, "0");
  if (places === 0) return digits;
  const point = digits.length - exact;
  return `${digits.slice(0, point)}.${digits.slice(point)}${"0".repeat(places - exact)}`;
}

/** The first `count` significant digits of `x`, and the power of ten of the first; `x` is finite and not negative. */
export function significantDigits(x: number, count: number): { digits: string; exponent: number } {
  if (x === 0) return { digits: "0".repeat(count), exponent: 0 };
  if (count <= 101) {
    const text = x.toExponential(count - 1);
    const mark = text.indexOf("e");
    const exponent = Number(text.slice(mark + 1));
    // A carry into the next power of ten leaves no tie behind: then the last digit was an odd nine.
    if (!isTie(x, count - 1 - exponent)) return { digits: text.slice(0, 1) + text.slice(2, mark), exponent };
  }
  let exponent = Number(x.toExponential(20).split("e")[1]);
  // No float has more than 767 significant digits.
  const exact = Math.min(count, 800);
  let digits = scaledInteger(x, exact - 1 - exponent).toString();
  if (digits.length > exact) {
    digits = digits.slice(0, exact);
    exponent++;
  }
  return { digits: digits + "0".repeat(count - exact), exponent };
}

/** `x * 10 ** power` to the nearest integer, ties to even; `x` is positive and finite. */
export function scaledInteger(x: number, power: number): bigint {
  const { mantissa, exponent } = decompose(x);
  const numerator = (mantissa * (power > 0 ? 10n ** BigInt(power) : 1n)) << BigInt(Math.max(exponent, 0));
  const denominator = (power < 0 ? 10n ** BigInt(-power) : 1n) << BigInt(Math.max(-exponent, 0));
  return divideHalfEven(numerator, denominator);
}

/** 2 to the power of 1, 2, …: raising to powers takes longer than the rest. */
const powers: readonly number[] = Array.from({ length: 20 }, (_, i) => 2 ** (i + 1));

/** Whether `x` lies halfway between two decimals of so many places (negative: of tens, hundreds, …). */
function isTie(x: number, places: number): boolean {
  if (places >= 0) {
    // Halfway means a last decimal 5 one place on, so as many binary places: one more than `places`.
    const scaled = x * (places < powers.length ? powers[places] : 2 ** (places + 1));
    return scaled === Math.floor(scaled) && Number.isFinite(scaled) && scaled % 2 !== 0;
  }
  if (x >= 2 ** 53) return true; // Not known: let BigInt decide.
  const unit = 10 ** -places;
  return x % unit === unit / 2;
}
